import { describe, expect, test } from 'vitest';
import { mayReach, networksOf } from './webhook-address';

const none = networksOf('');

describe('a webhook connects to the open internet', () => {
  test.each(['93.184.216.34', '1.1.1.1', '172.32.0.1', '2606:4700:4700::1111', '2a01:4f8::1'])(
    '%s',
    (address) => {
      expect(mayReach(address, none)).toBe(true);
    },
  );
});

describe('a webhook does not connect to', () => {
  test.each([
    ['loopback', '127.0.0.1'],
    ['loopback elsewhere', '127.8.9.1'],
    ['loopback', '::1'],
    ['this host', '0.0.0.0'],
    ['this host', '::'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['shared', '100.64.0.1'],
    ['link-local, where hosts keep metadata', '169.254.169.254'],
    ['link-local', 'fe80::1'],
    ['link-local with its zone', 'fe80::1%eth0'],
    ['unique local', 'fd00:ec2::254'],
    ['multicast', '224.0.0.1'],
    ['multicast', 'ff02::1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['IPv4 as IPv6', '::ffff:127.0.0.1'],
    ['IPv4 as IPv6, in hexadecimal', '::ffff:7f00:1'],
    ['open IPv4 as IPv6', '::ffff:93.184.216.34'],
    ['IPv4 in IPv6 of old', '::127.0.0.1'],
    ['IPv4 by translation', '64:ff9b::7f00:1'],
    ['IPv4 by 6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:7f00:1::'],
    ['documentation', '2001:db8::1'],
    ['what is no address', 'localhost'],
    ['nothing', ''],
  ])('%s: %s', (_, address) => {
    expect(mayReach(address, none)).toBe(false);
  });
});

test('the operator may open single addresses and networks', () => {
  const allowed = networksOf('10.1.0.0/16 127.0.0.1, fd12::/16');
  for (const address of ['10.1.2.3', '127.0.0.1', 'fd12::1']) expect(mayReach(address, allowed)).toBe(true);
  for (const address of ['10.2.0.1', '127.0.0.2', 'fd13::1']) expect(mayReach(address, allowed)).toBe(false);
  expect(() => networksOf('intern.eksempel.dk')).toThrow();
});
