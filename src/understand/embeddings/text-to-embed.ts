/**
 * What of an article becomes its vector: the title and as much of the beginning as the model makes use of, cut between
 * words. News says first what it is about.
 * @param usefulLength in characters, as the `Embedder` says
 */
export function textToEmbed({ title, text }: { title: string; text: string }, usefulLength: number): string {
  const lead = text.slice(0, usefulLength * 2).replace(/\s+/g, ' ').trim();
  const whole = [title.trim().replace(/(?<![.!?…。！？])$/u, '.'), lead].filter((part) => part !== '' && part !== '.').join(' ');
  if (whole.length <= usefulLength) return whole;
  const cut = whole.lastIndexOf(' ', usefulLength);
  return whole.slice(0, cut >= usefulLength * 0.8 ? cut : usefulLength);
}
