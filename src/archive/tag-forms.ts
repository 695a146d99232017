import { z } from 'zod';

/** So many forms of a tag are counted; of more, the rarest gives way (Metwally, Agrawal and El Abbadi 2005: Space-Saving). */
const most = 8;
/** Counts are halved here, so that what a thing is called can change with the times. */
const enough = 400;
const formsSchema = z.array(z.tuple([z.string(), z.number()]));

/** Counts one more article that writes a tag in a form. @returns what the tag is called now, and the counts */
export function countForm({ label, forms }: { label: string; forms: string | null }, form: string): { label: string; forms: string } {
  const counts = forms === null ? [[label, 1] satisfies [string, number]] : formsSchema.parse(JSON.parse(forms));
  const known = counts.find(([text]) => text === form);
  if (known !== undefined) known[1] += 1;
  else if (counts.length < most) counts.push([form, 1]);
  else counts[counts.length - 1] = [form, (counts.at(-1)?.[1] ?? 0) + 1];
  counts.sort((a, b) => b[1] - a[1]);
  if ((counts[0]?.[1] ?? 0) > enough) for (const one of counts) one[1] = Math.ceil(one[1] / 2);
  return { label: counts[0]?.[0] ?? form, forms: JSON.stringify(counts) };
}
