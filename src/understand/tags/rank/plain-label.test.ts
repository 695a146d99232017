import { expect, test } from 'vitest';
import { plainLabel } from './plain-label.ts';

test.each([
  ['tr', "Kaliforniya'da", 'Kaliforniya'], ['tr', "Peter Jones'u", 'Peter Jones'], ['tr', "Hakkâri'nin köyleri", 'Hakkâri köyleri'], ['en', "McDonald's", "McDonald's"],
  ['ko', '국민 투표에', '국민 투표'], ['ko', '캘리포니아에서', '캘리포니아'], ['ko', '사람들은', '사람'], ['ko', '교회의', '교회'], ['ko', '민주주의', '민주주의'], ['ko', '회의', '회의'], ['ko', '전문가', '전문가'], ['ko', 'EU와', 'EU와'],
])('%s: %s is %s', (language, label, plain) => expect(plainLabel(label, language)).toBe(plain));
