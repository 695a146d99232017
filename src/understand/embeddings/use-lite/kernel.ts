/** kernel.wat, made into bytes by `node tools/understand/build-kernel.ts`; a test compares the two. */
export const kernelBytes = 'AGFzbQEAAAABDQFgCX9/f39/f39/fwADAgEABQMBAAEHFQIGbWVtb3J5AgAIbXVsdGlwbHkAAAroBwHlBwgJfwJ7AX8CewF/AnsBfwl7IAJBAXQhCiAEQQJ0IRADQCAG/QAEACEgIAb9AAQQISEgB/0ABAAhIiAH/QAEECEjIAAhCUEAIQ4DQCAJIREgESAKaiEUIBQgCmohFyAXIApqIRogGiAKaiEJIAMhDCAKIQv9DAAAAAAAAAAAAAAAAAAAAAAhEv0MAAAAAAAAAAAAAAAAAAAAACET/QwAAAAAAAAAAAAAAAAAAAAAIRX9DAAAAAAAAAAAAAAAAAAAAAAhFv0MAAAAAAAAAAAAAAAAAAAAACEY/QwAAAAAAAAAAAAAAAAAAAAAIRn9DAAAAAAAAAAAAAAAAAAAAAAhG/0MAAAAAAAAAAAAAAAAAAAAACEcA0AgDP0ABAAhHSAM/QAEECEeIBH9CQIAIR8gEiAfIB39ugH9rgEhEiATIB8gHv26Af2uASETIBT9CQIAIR8gFSAfIB39ugH9rgEhFSAWIB8gHv26Af2uASEWIBf9CQIAIR8gGCAfIB39ugH9rgEhGCAZIB8gHv26Af2uASEZIBr9CQIAIR8gGyAfIB39ugH9rgEhGyAcIB8gHv26Af2uASEcIAz9AAQgIR0gDP0ABDAhHiAR/QkCBCEfIBIgHyAd/boB/a4BIRIgEyAfIB79ugH9rgEhEyAU/QkCBCEfIBUgHyAd/boB/a4BIRUgFiAfIB79ugH9rgEhFiAX/QkCBCEfIBggHyAd/boB/a4BIRggGSAfIB79ugH9rgEhGSAa/QkCBCEfIBsgHyAd/boB/a4BIRsgHCAfIB79ugH9rgEhHCARQQhqIREgFEEIaiEUIBdBCGohFyAaQQhqIRogDEHAAGohDCALQQhrIgsNAAsgCCAOIBBsaiEPIAUgDkECdGr9CQIAIR8gDyAiIBL9+gEgH/3mASAg/eYB/eQB/QsEACAPICMgE/36ASAf/eYBICH95gH95AH9CwQQIA8gEGohDyAFIA5BAnRq/QkCBCEfIA8gIiAV/foBIB/95gEgIP3mAf3kAf0LBAAgDyAjIBb9+gEgH/3mASAh/eYB/eQB/QsEECAPIBBqIQ8gBSAOQQJ0av0JAgghHyAPICIgGP36ASAf/eYBICD95gH95AH9CwQAIA8gIyAZ/foBIB/95gEgIf3mAf3kAf0LBBAgDyAQaiEPIAUgDkECdGr9CQIMIR8gDyAiIBv9+gEgH/3mASAg/eYB/eQB/QsEACAPICMgHP36ASAf/eYBICH95gH95AH9CwQQIA8gEGohDyAOQQRqIg4gAUkNAAsgDCEDIAZBIGohBiAHQSBqIQcgCEEgaiEIIA1BCGoiDSAESQ0ACws=';

/** Addresses are offsets in bytes into `memory`, aligned to 16. */
export interface Kernel {
  memory: WebAssembly.Memory;
  /** See kernel.wat. */
  multiply(a: number, rows: number, depth: number, b: number, columns: number, rowScale: number, columnScale: number, bias: number, out: number): void;
}

export function kernel(): Kernel {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(kernelBytes, 'base64')));
  const { memory, multiply } = exports;
  if (!(memory instanceof WebAssembly.Memory) || typeof multiply !== 'function') throw new Error('The kernel does not export what kernel.ts expects.');
  return { memory, multiply: (...numbers) => { multiply(...numbers); } };
}
