/** The archive cannot be opened or used; the message says why and what to do, in plain words. */
export class ArchiveProblem extends Error {
  override name = 'ArchiveProblem';
}

/** Another process kept the archive locked for longer than we were willing to wait. */
export class ArchiveBusy extends ArchiveProblem {
  override name = 'ArchiveBusy';
}

/** The database was made by a newer Dateline. */
export class ArchiveTooNew extends ArchiveProblem {
  override name = 'ArchiveTooNew';
}

/** The file is damaged or is no database. */
export class ArchiveDamaged extends ArchiveProblem {
  override name = 'ArchiveDamaged';
}
