import { expect, test } from 'vitest';
import { countForm } from './tag-forms.ts';

const count = (forms: readonly string[]) => forms.slice(1).reduce((tag, form) => countForm(tag, form), { label: forms[0] ?? '', forms: null as string | null });

test.each([
  ['the commonest form names the tag', ['USA', 'U.S.', 'U.S.', 'United States'], 'U.S.'],
  ['of forms that are as common, the first', ['climate change', 'Climate change'], 'climate change'],
  ['rare forms do not crowd out a common one', ['Iran', ...Array.from('abcdefghijklmn'), 'Iran', 'Iran', 'Iran', 'Iran', 'Iran'], 'Iran'],
])('%s', (_name, forms, label) => expect(count(forms).label).toBe(label));

test('a name that came into use takes over from one that was usual for long', () => {
  const { label, forms } = count([...Array.from({ length: 3000 }, () => 'Turkey'), ...Array.from({ length: 500 }, () => 'Türkiye')]);
  expect(label).toBe('Türkiye');
  expect(forms?.length).toBeLessThan(60);
});
