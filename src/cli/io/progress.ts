/** A progress bar on a terminal; silent in a pipe. */
export interface Progress {
  show(done: number, total: number, what: string): void;
  end(): void;
}

const WIDTH = 28;
/** For terminals that do not tell their size. */
const USUAL_COLUMNS = 80;

/** @returns one line: `[#####.....]  12/40 what`, never longer than `columns` */
export function progressLine(done: number, total: number, what: string, columns: number): string {
  const share = total <= 0 ? 0 : Math.min(1, done / total);
  const filled = Math.round(share * WIDTH);
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${total} ${what}`.slice(0, Math.max(1, columns - 1));
}

/** @param stream where to draw; nothing is drawn when it is no terminal */
export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return { show() {}, end() {} };
  return {
    show: (done, total, what) => { stream.write(`\r\u001B[K${progressLine(done, total, what, stream.columns || USUAL_COLUMNS)}`); },
    end: () => { stream.write('\r\u001B[K'); },
  };
}
