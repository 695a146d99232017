import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import process, { pid } from 'node:process';

/** Names this process so that another one can tell whether it still lives: host, process id and when it began. */
export const ownName = (): string => `${hostname()}:${pid}:${startOf(pid)}`;

/**
 * Whether the owner of a claim is certainly dead: a process of this host that is gone, or whose number another
 * process has now. Owners on other hosts, or with names of another form, count as alive until their lease ends.
 */
export function isDead(owner: string): boolean {
  const match = /^(.+):(\d{1,10}):([^:]*)$/.exec(owner);
  const [, host, number, start] = match ?? [];
  if (host !== hostname() || number === undefined) return false;
  const processId = Number(number);
  if (!exists(processId)) return true;
  const startNow = startOf(processId);
  return start !== '' && startNow !== '' && start !== startNow;
}

function exists(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * When a process began, in clock ticks since boot, with the boot's id (proc(5): field 22 of /proc/pid/stat, counted
 * after the command's name, which may itself contain spaces and brackets). Empty where there is no /proc.
 */
function startOf(processId: number): string {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)}-${ticks}`;
  } catch {
    // Not Linux, or no permission: the process id alone must do.
    return '';
  }
}
