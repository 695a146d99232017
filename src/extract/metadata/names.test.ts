import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasByLead, isFullName, namesIn } from './names.ts';

const people = (text: string): string[] => namesIn(text).filter(({ kind }) => kind === 'person').map(({ name }) => name);
const groups = (text: string): string[] => namesIn(text).filter(({ kind }) => kind === 'organization').map(({ name }) => name);

describe('people in a byline', () => {
  test.each<[text: string, names: string[]]>([
    ['By Ada Quill', ['Ada Quill']], ['Von Greta Immel, dpa', ['Greta Immel']], ['Par Inès Morel et Luc Vasseur', ['Inès Morel', 'Luc Vasseur']], ['Por Ana Ruiz y Juan Paz', ['Ana Ruiz', 'Juan Paz']], ['Ada Quill and Ben Tarrow', ['Ada Quill', 'Ben Tarrow']], ['Ada & Ben', ['Ada', 'Ben']], ['Ada and Ben Quill', ['Ada', 'Ben Quill']],
    ['Ada Quill, Ben Tarrow and Cy Holm', ['Ada Quill', 'Ben Tarrow', 'Cy Holm']], ['Ada Quill, Ben Tarrow, and Cy Holm', ['Ada Quill', 'Ben Tarrow', 'Cy Holm']], ['Quill, Ada', ['Ada Quill']], ['Quill, Ada M.', ['Ada M. Quill']], ['Dr. Ada Quill, MD, PhD', ['Ada Quill']], ['Ada Quill, M.D. FACLM', ['Ada Quill']], ['Sir Nuno', ['Sir Nuno']],
    ['Ada Quill | Political editor', ['Ada Quill']], ['Ada Quill, Political editor', ['Ada Quill']], ['Ada Quill, CEO of Mern Ltd', ['Ada Quill']], ['Ada Quill (Mernport)', ['Ada Quill']], ['Ada Quill, Mernport', ['Ada Quill']], ['Ada Quill - 3 May 2026', ['Ada Quill']], ['Ada Quill, 07 Dezember', ['Ada Quill']], ['By: Ada Quill at 5:11 AM', ['Ada Quill']], ['Ada Quill on May 3, 2026', ['Ada Quill']],
    ['View all posts by Ada Quill', ['Ada Quill']], ['Written by Ada Quill', ['Ada Quill']], ['Words and photos by Ada Quill', ['Ada Quill']], ['Ein Gastbeitrag von Greta Immel', ['Greta Immel']], ['Escrito por Ana Ruiz', ['Ana Ruiz']], ['Text: Greta Immel', ['Greta Immel']], ['Автор: Вера Гринь', ['Вера Гринь']], ['Текст: Вера Гринь', ['Вера Гринь']], ['Oleh Budi Santoso', ['Budi Santoso']],
    ['Mia van der Berg', ['Mia van der Berg']], ['Karl von Trehm', ['Karl von Trehm']], ['Von Trehm', ['Von Trehm']], ['J. R. Holm', ['J. R. Holm']], ["Aoife O'Dell", ["Aoife O'Dell"]], ['ada.quill', ['ada.quill']],
    ['作者：王小明', ['王小明']], ['本报记者 王小明', ['王小明']], ['记者王小明', ['王小明']], ['佐藤花子記者', ['佐藤花子']], ['文・佐藤花子', ['佐藤花子']], ['김철수 기자', ['김철수']], ['بقلم سامي الناصر', ['سامي الناصر']], ['מאת דנה לוי', ['דנה לוי']], ['โดย สมชาย ใจดี', ['สมชาย ใจดี']], ['लेखक: आशा वर्मा', ['आशा वर्मा']],
    ['admin', []], ['https://post.example.org/by/ada', []], ['ada@post.example.org', []], ['@adaquill', []], ['', []], ['By', []], ['Par', []], ['von', []], ['Written by', []], ['© 2026', []], ['The council met on Monday to decide about the trees along the river.', []],
  ])('%s', (text, names) => expect(people(text)).toEqual(names));
});

describe('groups in a byline', () => {
  test.each([
    ['Redaktion', ['Redaktion']], ['Staff Writer', ['Staff Writer']], ['By Harbour Post Staff', ['Harbour Post Staff']], ['Reuters', ['Reuters']], ['Von Greta Immel, dpa', ['dpa']], ['Mernport Media GmbH', ['Mernport Media GmbH']], ['post.example.org', ['post.example.org']], ['News Desk', ['News Desk']], ['The Mern Team', ['The Mern Team']], ['La rédaction', ['La rédaction']], ['Редакция', ['Редакция']], ['編集部', ['編集部']], ['新华社', ['新华社']], ['Centre for Rivers and Weirs', ['Centre for Rivers and Weirs']],
  ])('%s', (text, names) => {
    expect(groups(text)).toEqual(names);
  });
});

test.each([['Ada Quill', true], ['Ada van der Quill', true], ['王小明', true], ['Contact us', false], ['Political editor', false], ['Ada', false], ['Harbour News', false]])('isFullName(%s)', (text, is) => expect(isFullName(text)).toBe(is));

test.each([['By Ada Quill', true], ['Von Greta Immel', true], ['Von der Maske', false], ['记者 王小明', true], ['Bylaws of the town', false], ['Storytelling', false], ['مقال', false]])('hasByLead(%s)', (text, is) => expect(hasByLead(text)).toBe(is));

test('finds short names or none, whatever the text', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('By ', 'von ', 'Ada', 'Quill', ',', ' and ', '&', '(', ')', '|', ' ', '<b>', '記者', '3 May', '.', '/') }), (text) => {
    for (const { name } of namesIn(text)) expect(name.length).toBeLessThanOrEqual(80);
  }));
});
