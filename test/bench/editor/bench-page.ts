import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { printReference } from '../../../shared/ordinance/reference-text.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { createEditor } from '../../../renderer/editor/create-editor.ts';
import { Page } from '../../../renderer/editor/page/page.ts';
import { livePage } from '../../../renderer/editor/plugins/live-page.ts';
import '../../../renderer/editor/page/ordinance-page.css';
import { openBare } from './bare.ts';
import { flatJson, sampleOrdinance } from './sample-ordinance.ts';

const element = document.querySelector<HTMLElement>('#page')!;
const frame = () =>
  new Promise<number>((r) =>
    requestAnimationFrame(() => {
      const c = new MessageChannel();
      c.port1.onmessage = () => r(performance.now());
      c.port2.postMessage(0);
    }),
  );

async function open(what: string, sections: number) {
  const doc = sampleOrdinance(sections);
  const json = doc.toJSON();
  const flat = flatJson(doc);
  let characters = doc.textContent.length;
  await frame();
  await new Promise((r) => setTimeout(r, 300));
  const start = performance.now();
  if (what === 'bare') {
    (window as any).editor = openBare(element, flat);
  } else if (what === 'ours') {
    const body = ordinanceSchema.nodeFromJSON(json);
    const page = new Page(
      body,
      (d: any) => numberOrdinance(d, {} as any),
      { prompts: new Map(), findings: new Map() },
      { prompts: String, findings: String, brokenReference: '', blank: String } as any,
    );
    (window as any).page = page;
    (window as any).editor = createEditor({
      element,
      doc: body,
      page,
      editable: true,
      label: 'By-law',
      plugins: [livePage(page)],
      printed: { reference: (n) => printReference(n, page.numbering).text, label: (id) => page.label(id) },
    });
  } else {
    element.contentEditable = 'true';
    element.innerHTML = '<p>x</p>';
  }
  const built = performance.now();
  await frame();
  return { characters, built: built - start, ms: performance.now() - start };
}
Object.assign(window, { openPage: open });
