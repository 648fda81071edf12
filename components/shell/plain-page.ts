interface PlainTexts {
  title: string;
  what: string;
  todo: string;
  /** A link to the start page, and what to tell the one who helps. */
  start?: string;
  reference?: string;
  /** A link that tries the same page again; an address of this server, with its `&` and quotes written out. */
  again?: { readonly href: string; readonly label: string };
}

/** A whole page in one string: it is shown while the rest of the app may be in pieces, or in the app's stead, so it leans on nothing. */
export function plainPage(texts: PlainTexts, language: string, nonce: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="/icon.svg">
<title>${texts.title} · Nøglen</title>
<style nonce="${nonce}">
body{margin:0;background:#f5f6f3;color:#16211f;font:1rem/1.5 "IBM Plex Sans",system-ui,sans-serif}
header{background:#0e4a4f;color:#fff;padding:1rem 1.5rem;font-weight:600;font-size:1.1875rem}
main{max-width:36rem;margin:3rem auto;padding:0 1.5rem}
h1{font-size:1.75rem;line-height:1.2}
a{color:#0e4a4f}
</style>
</head>
<body>
<header>Nøglen</header>
<main>
<h1>${texts.title}</h1>
<p>${texts.what}</p>
<p>${texts.todo}</p>
${texts.again ? `<p><a href="${texts.again.href}">${texts.again.label}</a></p>` : ''}
${texts.start ? `<p><a href="/">${texts.start}</a></p>` : ''}
${texts.reference ? `<p><small>${texts.reference}</small></p>` : ''}
</main>
</body>
</html>
`;
}
