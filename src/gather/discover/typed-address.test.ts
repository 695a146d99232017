import { describe, expect, test } from 'vitest';
import { typedAddress } from './typed-address.ts';

describe('typedAddress', () => {
  test.each([
    ['example.org', ['https://example.org/', 'http://example.org/']],
    ['  www.Example.org/news#top ', ['https://www.example.org/news', 'http://www.example.org/news']],
    ['<example.org>', ['https://example.org/', 'http://example.org/']],
    ['"https://example.org/x"', ['https://example.org/x']],
    ['//example.org/x', ['https://example.org/x', 'http://example.org/x']],
    ['https://example.org', ['https://example.org/']],
    ['http://example.org', ['http://example.org/']],
    ['HTTPS://example.org', ['https://example.org/']],
    ['feed://example.org/x', ['https://example.org/x', 'http://example.org/x']],
    ['feed:https://example.org/x', ['https://example.org/x']],
    ['feed:http://example.org/x', ['http://example.org/x']],
    ['feeds://example.org/x', ['https://example.org/x']],
    ['example.org:8080/x', ['https://example.org:8080/x', 'http://example.org:8080/x']],
    ['localhost:8080', ['https://localhost:8080/', 'http://localhost:8080/']],
    ['localhost/feed', ['https://localhost/feed', 'http://localhost/feed']],
    ['nas:8080/feed', ['https://nas:8080/feed', 'http://nas:8080/feed']],
    ['127.0.0.1:8099/x', ['https://127.0.0.1:8099/x', 'http://127.0.0.1:8099/x']],
    ['[::1]:8080/x', ['https://[::1]:8080/x', 'http://[::1]:8080/x']],
    ['https://nas/feed', ['https://nas/feed']],
    ['bücher.example.org', ['https://xn--bcher-kva.example.org/', 'http://xn--bcher-kva.example.org/']],
    ['@ann@social.example.org', ['https://social.example.org/@ann']],
    ['https://social.example.org/@ann', ['https://social.example.org/@ann']],
    ['https://ann:pw@example.org/x', ['https://ann:pw@example.org/x']],
  ])('%s', (typed, addresses) => {
    expect(typedAddress(typed)).toEqual({ ok: true, value: addresses });
  });

  test.each([
    ['', 'There is no address.'],
    [' "" ', 'There is no address.'],
    ['two words.example', 'is not a web address'],
    ['nonsense', 'it should look like example.org'],
    ['ann@example.org', 'e-mail address'],
    ['mailto:ann@example.org', 'not "mailto:"'],
    ['javascript:alert(1)', 'not "javascript:"'],
    ['file:///etc/passwd', 'not "file:"'],
    ['ftp://example.org/', 'not "ftp:"'],
    ['https://', 'is not a web address'],
    ['example.org:99999', 'is not a web address'],
    [`example.org/${'x'.repeat(9000)}`, 'is not a web address'],
    ['('.repeat(300_000), 'There is no address.'],
    [`a${' )'.repeat(300_000)}b`, 'is not a web address'],
  ])('%# is none', (typed, words) => {
    const result = typedAddress(typed);
    expect(result).toMatchObject({ ok: false, problem: { kind: 'bad-url', message: expect.stringContaining(words) } });
    expect(JSON.stringify(result).length).toBeLessThan(300);
  });
});
