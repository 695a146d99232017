import { describe, expect, it, test } from 'vitest';
import { ConfigProblem } from '../../common/config.ts';
import { parseAllowPrivate } from './allow-private.ts';

describe('parseAllowPrivate', () => {
  test.each([
    ['', 'nas.local', 80, '10.0.0.1', false],
    ['127.0.0.0/8', 'localhost', 80, '127.3.2.1', true],
    ['127.0.0.0/8', 'localhost', 80, '::1', false],
    ['127.0.0.0/8', 'localhost', 80, '128.0.0.1', false],
    ['127.0.0.1', '127.0.0.1', 8080, '127.0.0.1', true],
    ['127.0.0.1', '127.0.0.1', 8080, '127.0.0.2', false],
    ['10.0.0.5:8080', 'x.example.org', 8080, '10.0.0.5', true],
    ['10.0.0.5:8080', 'x.example.org', 80, '10.0.0.5', false],
    ['10.0.0.0/8:8080', 'x.example.org', 8080, '10.9.9.9', true],
    ['nas.local', 'nas.local', 80, '192.168.1.2', true],
    ['nas.local', 'NAS.local.', 80, '192.168.1.2', true],
    ['nas.local', 'evil.nas.local', 80, '192.168.1.2', false],
    ['nas.local:8080', 'nas.local', 8080, '192.168.1.2', true],
    ['nas.local:8080', 'nas.local', 9090, '192.168.1.2', false],
    ['[::1]:9000', '::1', 9000, '::1', true],
    ['[::1]:9000', '::1', 80, '::1', false],
    ['::1', '::1', 80, '::1', true],
    ['[fd00::/8]:8080', 'x', 8080, 'fd12::1', true],
    ['fd00::/8', 'x', 80, 'fd12::1', true],
    ['127.0.0.0/8', 'x', 80, '::ffff:127.0.0.1', false],
    ['192.168.0.0/16, nas.local\n[::1]', '::1', 80, '::1', true],
  ])('%j: %s port %i at %s → %s', (setting, hostname, port, address, allowed) => {
    expect(parseAllowPrivate(setting)(hostname, port, address)).toBe(allowed);
  });

  test.each(['http://nas.local', '10.0.0.0/33', '10.0.0.0/8/8', 'nas.local:0', 'nas.local:99999', 'nas.local:http', '*', '*.local', '10.0.0', '300.1.1.1', '[::1', '[::1]9000', '[nas', 'fd00::/129', 'nas..local', '10.0.0.0/', 'a:b:c'])(
    'refuses %j and names it',
    (item) => {
      expect(() => parseAllowPrivate(`127.0.0.1, ${item}`)).toThrow(ConfigProblem);
      expect(() => parseAllowPrivate(item)).toThrow(item);
    },
  );

  it('takes nothing for nothing', () => expect(parseAllowPrivate(' , ')('localhost', 80, '127.0.0.1')).toBe(false));
});
