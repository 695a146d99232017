import { describe, expect, it, test } from 'vitest';
import { Refusal } from './refusal.ts';
import { targetOf } from './target.ts';

const kindOf = (address: string, base?: string): string => {
  try {
    targetOf(address, base);
    return 'taken';
  } catch (error) {
    return error instanceof Refusal ? error.kind : 'thrown';
  }
};

describe('targetOf', () => {
  it('splits an address and leaves userinfo and fragment out', () => {
    expect(targetOf('https://ann:p%40ss@feeds.example.org:8443/a?b=c#d')).toEqual({
      url: 'https://feeds.example.org:8443/a?b=c',
      origin: 'https://feeds.example.org:8443',
      path: '/a?b=c',
      secure: true,
      host: 'feeds.example.org:8443',
      hostKey: 'feeds.example.org:8443',
      authorization: `Basic ${Buffer.from('ann:p@ss').toString('base64')}`,
    });
  });

  test.each([
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://2130706433/', '127.0.0.1'],
    ['http://0177.0.0.1/', '127.0.0.1'],
    ['http://127.1/', '127.0.0.1'],
    ['http://127.0.0.1./', '127.0.0.1'],
    ['http://１２７。０。０。１/', '127.0.0.1'],
    ['http://[::ffff:127.0.0.1]/', '[::ffff:7f00:1]'],
    ['http://LocalHost./', 'localhost'],
    ['http://example.org./', 'example.org'],
    ['http://bücher.example/', 'xn--bcher-kva.example'],
  ])('reads the odd spelling %s as %s', (address, host) => expect(targetOf(address).host).toBe(host));

  test.each(['', 'example.org', '/feed', 'ftp://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/xml,x', 'http://', 'http://:80/', 'http://a b/', 'http://[::1', 'http://1.2.3.4.5/', 'http://0x100000000/', `http://example.org/${'x'.repeat(9000)}`])(
    'refuses %j',
    (address) => expect(kindOf(address)).toBe('bad-url'),
  );

  test.each([22, 25, 6379, 6667, 3306])('refuses port %i, where something else listens', (port) => expect(kindOf(`http://example.org:${port}/`)).toBe('bad-url'));
  test.each([80, 443, 8080, 1200, 3000, 8443])('takes port %i', (port) => expect(kindOf(`http://example.org:${port}/`)).toBe('taken'));

  it('never repeats a password in its words', () => {
    expect(() => targetOf('http://ann:secret@ex ample/')).toThrow(/^(?!.*secret)/);
  });
});
