import { spawn, type ChildProcess } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./child.ts', import.meta.url));

export interface Child {
  process: ChildProcess;
  /** When the archive is open there. */
  ready: Promise<void>;
  /** How it ended. */
  ended: Promise<{ code: number | null; figure: number | undefined; output: string }>;
}

/** Starts `child.ts`. End it by its own id only. */
export function runChild(dataDir: string, role: 'write' | 'read' | 'open', number = 1, rounds = 20): Child {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, dataDir, role, String(number), String(rounds)], { stdio: ['pipe', 'pipe', 'pipe'] });
  let output = '';
  const ready = new Promise<void>((resolve) => {
    const hear = (text: unknown): void => {
      output += String(text);
      if (output.includes('ready\n')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', () => resolve());
  });
  const ended = new Promise<Awaited<Child['ended']>>((resolve) => {
    child.on('close', (code) => {
      const figure = /^done (\d+)$/m.exec(output)?.[1];
      resolve({ code, figure: figure === undefined ? undefined : Number(figure), output });
    });
  });
  return { process: child, ready, ended };
}
