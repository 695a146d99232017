/** Loaded with the first password: most sites without accounts never need it. */
const crypto = () => import('better-auth/crypto');

/** scrypt, with a salt of its own. */
export const hashPassword = async (password: string): Promise<string> => (await crypto()).hashPassword(password);

let decoy: Promise<string> | undefined;

/** Whether a password is that of a hash. Without a hash it is not, and takes as long to find out. */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const right = await (await crypto()).verifyPassword({ hash: hash ?? (await decoy), password });
  return right && hash !== undefined;
}
