import { haveData } from '../../extraction/pages.ts';
import { shared } from '../process.ts';
import { benchExtractionMemory } from './memory.ts';
import { benchHostilePages } from './hostile.ts';
import { benchExtractionQuality } from './quality.ts';
import { benchExtractionSpeed } from './speed.ts';

/** Extraction: speed, memory, hostile pages, and how good the texts are. */
export function benchExtraction(): void {
  if (haveData()) {
    benchExtractionSpeed();
    benchExtractionMemory();
    benchExtractionQuality();
  } else console.log(`not measured: the development data is not in ${shared}`);
  benchHostilePages();
}
