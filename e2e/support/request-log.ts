/** One request that arrived at the world; header names in lower case. */
export interface LoggedRequest {
  at: number;
  outlet: string;
  method: string;
  /** With its query. */
  path: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  status: number;
}

/** Everything that was asked of the world, in the order of the answers. */
export class RequestLog {
  readonly entries: LoggedRequest[] = [];

  add(request: LoggedRequest): void {
    this.entries.push(request);
  }

  /** How often each path was asked for, under `outlet path`. */
  counts(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { outlet, path } of this.entries) counts.set(`${outlet} ${path}`, (counts.get(`${outlet} ${path}`) ?? 0) + 1);
    return counts;
  }

  count(outlet: string, path: string): number {
    return this.of(outlet, path).length;
  }

  of(outlet: string, path: string): LoggedRequest[] {
    return this.entries.filter((request) => request.outlet === outlet && request.path === path);
  }

  clear(): void {
    this.entries.length = 0;
  }
}
