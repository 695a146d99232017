import { randomBytes } from 'node:crypto';

/**
 * Puts a publisher's text between two lines that nobody could guess, so that a model can tell it from what it is told to do. What a model makes of it is
 * checked all the same.
 */
export function fenced(label: string, text: string): { boundary: string; block: string } {
  const boundary = `=====${randomBytes(9).toString('hex')}=====`;
  return { boundary, block: `${label} between two lines ${boundary}\n${boundary}\n${plainText(text)}\n${boundary}` };
}

/** Without what steers a reader's eye or a model's tokens and is no text: control, zero-width and bidirectional characters, and tags of chat templates. */
export function plainText(text: string): string {
  return text.normalize('NFC')
    .replaceAll(/[^\P{Cc}\n\t]|[^\P{Cf}\u200C\u200D]|\p{Variation_Selector}/gu, '')
    .replaceAll(/<\|[^<>|\n]{1,40}\|>|\[\/?(?:INST|SYS|TOOL_CALLS|AVAILABLE_TOOLS)\]|<<\/?SYS>>|<\/?s>|<\/?(?:start_of_turn|end_of_turn|think|thinking|tool_call|tool_response|function_calls?|invoke|antml:[a-z_]+)[^<>\n]{0,80}>/giu, ' ');
}
