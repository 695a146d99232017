/** One form for names that differ in case and, in Latin and Greek script, in accents; ё as е; Arabic alef and yeh in one form each. */
export function foldName(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/(?<=[\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '').normalize('NFC').toLowerCase()
    .replace(/ß/g, 'ss').replace(/ł/g, 'l').replace(/ø/g, 'o').replace(/đ/g, 'd').replace(/ı/g, 'i').replace(/ё/g, 'е')
    .replace(/ς/g, 'σ').replace(/[ʼ’]/g, "'").replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي').replace(/[ً-ْـ]/g, '').replace(/ي/g, 'ي').replace(/‌/g, ' ');
}
