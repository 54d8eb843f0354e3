const attribute = /(\s|")(style|on[a-z]+)(?=\s*=)/gi;

/**
 * HTML that a strict Content-Security-Policy has nothing to report about when it is parsed: without style and script
 * elements and comments, and with style and event attributes renamed to `data-…`. No word outside those is lost. One
 * pass, however hostile the text.
 */
export function quietHtml(html: string): string {
  let out = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    out += html.slice(at, open);
    const silent = /^<(?:(style|script)(?=[\s/>])|!--)/i.exec(html.slice(open, open + 8));
    if (silent) {
      const end = silent[1] ? closing(html, open, `</${silent[1].toLowerCase()}`) : html.indexOf('-->', open);
      if (end < 0) return out;
      at = (silent[1] ? html.indexOf('>', end) : end + 2) + 1;
      if (at === 0) return out;
      continue;
    }
    const close = html.indexOf('>', open);
    if (close < 0) return out + html.slice(open);
    out += html.slice(open, close + 1).replace(attribute, '$1data-$2');
    at = close + 1;
  }
  return out + html.slice(at);
}

function closing(html: string, from: number, tag: string): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (html.slice(at, at + tag.length).toLowerCase() === tag) return at;
  }
  return -1;
}
