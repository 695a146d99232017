import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { all, one } from './dom.ts';

/** Only the pages that sign in or add passkeys load this. */
const told = one('[data-passkey-problem]');

function tell(text: string): void {
  if (!told) return;
  told.textContent = text;
  told.hidden = text === '';
}

/** The answers are our own server's. */
async function ask<T>(step: string, body?: unknown): Promise<T> {
  const answer = await fetch(`/auth/passkey/${step}`, body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(answer.status === 403 ? 'Confirm first that it is you.' : 'The passkey was not accepted.');
  return answer.json();
}

async function signIn(next: string): Promise<void> {
  const optionsJSON = await ask<Parameters<typeof startAuthentication>[0]['optionsJSON']>('generate-authenticate-options');
  const response = await startAuthentication({ optionsJSON });
  await ask('verify-authentication', { response });
  location.assign(next);
}

async function add(name: string): Promise<void> {
  const optionsJSON = await ask<Parameters<typeof startRegistration>[0]['optionsJSON']>('generate-register-options');
  const response = await startRegistration({ optionsJSON });
  await ask('verify-registration', { response, name });
  location.reload();
}

const whyNot = (error: unknown): string => {
  if (!(error instanceof Error)) return 'That did not work.';
  if (error.name === 'NotAllowedError' || error.name === 'AbortError') return 'No passkey was chosen.';
  if (error.name === 'InvalidStateError') return 'This device has a passkey for your account already.';
  return error.message;
};

for (const button of all('button[data-passkey]')) {
  if (!(button instanceof HTMLButtonElement)) continue;
  if (!browserSupportsWebAuthn()) {
    button.disabled = true;
    tell('This browser knows no passkeys.');
    continue;
  }
  button.addEventListener('click', () => {
    tell('');
    button.disabled = true;
    const field = one('[data-passkey-name]');
    const name = field instanceof HTMLInputElement ? field.value.trim() : '';
    const done = button.dataset.passkey === 'add' ? add(name === '' ? 'Passkey' : name) : signIn(button.dataset.next ?? '/');
    done.catch((error: unknown) => tell(whyNot(error))).finally(() => { button.disabled = false; });
  });
}
