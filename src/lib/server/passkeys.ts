/** Passkeys belong to a host name; browsers know none for a bare address, nor over plain http but on this very machine. */
export const passkeysWork = ({ hostname, protocol }: URL): boolean =>
  !/^\[|^[\d.]+$/.test(hostname) && (protocol === 'https:' || hostname === 'localhost');
