// A real ONNX model of one step, for tests: it looks up a vector for each word. Written by hand in the format of ONNX
// (protocol buffers; message and field numbers as in onnx.proto3).
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const varint = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...varint(Math.floor(value / 128))]);
const number = (field: number, value: number): number[] => [...varint(field * 8), ...varint(value)];
const bytes = (field: number, value: Iterable<number>): number[] => {
  const all = [...value];
  return [...varint(field * 8 + 2), ...varint(all.length), ...all];
};
const text = (field: number, value: string): number[] => bytes(field, new TextEncoder().encode(value));

const int64 = 7;
const float32 = 1;
const value = (name: string, type: number, dims: readonly string[]): number[] =>
  [...text(1, name), ...bytes(2, bytes(1, [...number(1, type), ...bytes(2, dims.flatMap((dim) => bytes(1, text(2, dim))))]))];

/** @param table a vector for each word, in the order of the vocabulary */
function onnx(table: readonly (readonly number[])[]): Uint8Array {
  const size = table[0]?.length ?? 0;
  const raw = new Uint8Array(Float32Array.from(table.flat()).buffer);
  const graph = [
    ...bytes(1, [...text(1, 'table'), ...text(1, 'input_ids'), ...text(2, 'last_hidden_state'), ...text(4, 'Gather')]),
    ...text(2, 'tiny'),
    ...bytes(5, [...number(1, table.length), ...number(1, size), ...number(2, float32), ...text(8, 'table'), ...bytes(9, raw)]),
    ...bytes(11, value('input_ids', int64, ['batch', 'length'])),
    ...bytes(11, value('attention_mask', int64, ['batch', 'length'])),
    ...bytes(12, value('last_hidden_state', float32, ['batch', 'length', 'size'])),
  ];
  return Uint8Array.from([...number(1, 8), ...bytes(7, graph), ...bytes(8, [...text(1, ''), ...number(2, 13)])]);
}

/** Writes the model into `folder`, laid out as the Hugging Face hub does. */
export function writeTinyModel(folder: string, words: Readonly<Record<string, readonly number[]>>): void {
  const size = Object.values(words)[0]?.length ?? 0;
  const all = { '[PAD]': Array.from({ length: size }, () => 0), '[UNK]': Array.from({ length: size }, () => 0.01), ...words };
  const vocab = Object.fromEntries(Object.keys(all).map((word, id) => [word, id]));
  mkdirSync(join(folder, 'onnx'), { recursive: true });
  writeFileSync(join(folder, 'onnx', 'model.onnx'), onnx(Object.values(all)));
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ model_type: 'bert', architectures: ['BertModel'], hidden_size: size, vocab_size: Object.keys(all).length }));
  writeFileSync(join(folder, 'tokenizer_config.json'), JSON.stringify({ tokenizer_class: 'PreTrainedTokenizerFast', pad_token: '[PAD]', unk_token: '[UNK]', model_max_length: 64 }));
  writeFileSync(join(folder, 'tokenizer.json'), JSON.stringify({
    version: '1.0', truncation: null, padding: null, added_tokens: [], normalizer: { type: 'Lowercase' }, pre_tokenizer: { type: 'Whitespace' }, post_processor: null, decoder: null,
    model: { type: 'WordLevel', vocab, unk_token: '[UNK]' },
  }));
}
