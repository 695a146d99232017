import { z } from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * What went wrong, in one line of plain words: `"text" must be a string; "id" must be a string or a number` for a value of another
 * shape than was asked for.
 */
export function errorText(error: unknown): string {
  const text = error instanceof z.ZodError ? error.issues.map(issueText).join('; ') : error instanceof Error ? error.message : String(error);
  return text.replaceAll(/\s+/g, ' ').trim();
}

function issueText(issue: Issue): string {
  const wanted = wantedTypes(issue);
  if (issue.path.length === 0) return wanted.length === 0 ? issue.message : `the line must be ${wanted.join(' or ')}`;
  const field = `"${issue.path.join('.')}"`;
  return wanted.length === 0 ? `${field}: ${issue.message}` : `${field} must be ${wanted.join(' or ')}`;
}

/** The types that would have done, with their article; none when something else is wrong than the type. */
function wantedTypes(issue: Issue): string[] {
  if (issue.code === 'invalid_type') return [/^[aeio]/.test(issue.expected) ? `an ${issue.expected}` : `a ${issue.expected}`];
  return issue.code === 'invalid_union' ? [...new Set(issue.errors.flat().flatMap(wantedTypes))] : [];
}
