import { misfit } from './compare-slots.ts';
import type { Findings } from './features.ts';

/** Why a sentence is not borne out. */
export interface CheckFault {
  kind: 'name' | 'number' | 'quotation' | 'date' | 'negation' | 'attribution' | 'meaning';
  /** The part of the sentence that it is about. */
  text: string;
}

/** Above these a finding is named as a fault. */
const least = { negation: 0.45, contrary: 0.4, speaker: 0.4, roles: 0.5 };

/** The findings that speak against the sentence; at least one. */
export function faultsIn({ slots, names, meaning, speaker, roles, missingQuotations, unquoted }: Findings, extent: 'whole' | 'details', sentence: string): CheckFault[] {
  const faults: CheckFault[] = [];
  for (const { slot, same, other, isDerived } of slots) if ((same === undefined && !isDerived) || (same !== undefined && extent === 'whole' && other - same > misfit)) faults.push({ kind: slot.kind === 'date' || slot.kind === 'time' ? 'date' : 'number', text: slot.text });
  for (const { name, unknown, same, other } of names) if (unknown.length > 0) faults.push({ kind: 'name', text: unknown.join(' ') });
    else if (extent === 'whole' && other - same > misfit * 2) faults.push({ kind: 'name', text: name.text });
  for (const text of [...missingQuotations, ...unquoted]) faults.push({ kind: 'quotation', text });
  if (extent === 'whole') {
    if (Math.max(meaning.negationAdded, meaning.negationLost) > least.negation) faults.push({ kind: 'negation', text: sentence });
    for (const { word, mark } of meaning.contrary) if (mark > least.contrary) faults.push({ kind: 'negation', text: word.text });
    if (speaker.mark > least.speaker && speaker.speaker !== undefined) faults.push({ kind: 'attribution', text: speaker.speaker.text });
    if (roles >= least.roles) faults.push({ kind: 'attribution', text: names.map(({ name }) => name.text).join(', ') });
    for (const word of [...meaning.causes, ...meaning.superlatives]) faults.push({ kind: 'meaning', text: word.text });
  }
  return faults.length === 0 || extent === 'details' ? [...faults, { kind: 'meaning', text: sentence }] : faults;
}
