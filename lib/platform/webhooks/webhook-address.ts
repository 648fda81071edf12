import { BlockList, isIP } from 'node:net';

/** Addresses that are not the open internet's: own machine, own networks, the hosting's metadata, and ways to write one as another. */
const CLOSED: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  // Teredo and other special uses, documentation, 6to4: an IPv4 address may be inside.
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

const closed = new BlockList();
for (const [network, bits] of CLOSED) closed.addSubnet(network, bits, familyOf(network));
/** All that is given out for the internet; IPv4 written as IPv6, link-local, unique local and multicast are outside of it. */
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');

/** Networks of the operator's own that webhooks may reach, `10.1.0.0/16 ::1`; a part that is no network throws. */
export function networksOf(text: string): BlockList {
  const allowed = new BlockList();
  for (const part of text.split(/[\s,]+/).filter(Boolean)) {
    const [network = '', bits] = part.split('/');
    if (isIP(network) === 0) throw new Error('WEBHOOK_ALLOW: not a network');
    const family = familyOf(network);
    allowed.addSubnet(network, bits === undefined ? (family === 'ipv4' ? 32 : 128) : Number(bits), family);
  }
  return allowed;
}

/** The address without its zone. An IPv4 address in an IPv6 one's clothes stays what it is, and is closed. */
const bare = (address: string): string => address.split('%')[0] ?? '';

export const isAllowed = (address: string, allowed: BlockList): boolean =>
  isIP(bare(address)) !== 0 && allowed.check(bare(address), familyOf(bare(address)));

/** May a webhook connect to this address? The open internet's, and what the operator allowed. */
export function mayReach(address: string, allowed: BlockList): boolean {
  const ip = bare(address);
  if (isIP(ip) === 0) return false;
  if (isAllowed(ip, allowed)) return true;
  if (familyOf(ip) === 'ipv4') return !closed.check(ip, 'ipv4');
  return global6.check(ip, 'ipv6') && !closed.check(ip, 'ipv6');
}
