import { unzipSync, zipSync } from 'fflate';
import { writeBundle } from '../../../shared/record/bundle.ts';
import { sha256, testDraft } from '../../builders/draft.ts';
import { type Files, honestList, zipOf } from '../../builders/hostile-zip.ts';
import { doc, section, title } from '../../builders/ordinance.ts';

/** A small by-law in Akoma Ntoso with every level, and one element that no by-law has. */
export const smallAct = `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta>
<identification source="#c"><FRBRWork><FRBRthis value="/akn/za/act/by-law/2026/kites"/><FRBRuri value="/akn/za/act/by-law/2026/kites"/>
<FRBRalias value="Kites By-law" name="title"/><FRBRdate date="2026-01-01" name="Generation"/><FRBRauthor href="#c"/><FRBRcountry value="za"/></FRBRWork>
</identification></meta><body>
<part eId="part_1"><num>Part 1</num><heading>Kites</heading>
<section eId="sec_1"><num>1.</num><heading>Flying</heading>
<subsection eId="sec_1__subsec_1"><num>(1)</num><content><p>A person may fly a kite by day.</p></content></subsection>
<subsection eId="sec_1__subsec_2"><num>(2)</num><list><intro><p>By night a kite must not—</p></intro>
<point eId="sec_1__subsec_2__point_a"><num>(a)</num><content><p>hum; or</p></content></point>
<point eId="sec_1__subsec_2__point_b"><num>(b)</num><content><p>carry a lamp.</p></content></point></list></subsection></section>
<section eId="sec_2"><num>2.</num><heading>Strings</heading><content><p>A string is of cotton.</p>
<foreign><song xmlns="urn:songs">Up and away</song></foreign></content></section>
</part></body></act></akomaNtoso>`;

/** A file that is not to be opened, and what is to be said of it. */
export interface HostileFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly says: RegExp;
}

export async function hostileFiles(): Promise<HostileFile[]> {
  const good = await writeBundle(testDraft(doc(title('Kept out'), section({ id: 's1' }, 'A.'))), {
    readable: [],
    sha256,
  });
  const { 'manifest.json': _, ...files } = unzipSync(good) as Files;
  const bundled = async (more: Files) => {
    const all = { ...files, ...more };
    return zipOf(all, { format: 'bylaw', version: 1, files: await honestList(all) });
  };
  const lying = zipOf(
    { ...files, 'entries/body/s1.json': '{}' },
    { format: 'bylaw', version: 1, files: await honestList(files) },
  );
  const deep = smallAct.replace('<body>', `<body>${'<part><num>1</num>'.repeat(10_000)}`);
  const entities = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
  return [
    { name: 'cut short.xml', content: smallAct.slice(0, -60), says: /XML is broken.*Line \d+, column \d+/ },
    { name: 'page.xml', content: '<html><body>1. No kites</body></html>', says: /not Akoma Ntoso/ },
    {
      name: 'entities.xml',
      content: smallAct.replace('?>', `?>${entities}`),
      says: /declares entities or a document type/,
    },
    { name: 'deep.xml', content: deep, says: /nested deeper/ },
    {
      name: 'letter.docx',
      content: zipSync({ 'word/document.xml': new Uint8Array(9) }),
      says: /neither a Bylawright file/,
    },
    { name: 'notes.bylaw', content: 'No kites.', says: /neither a Bylawright file/ },
    { name: 'half.bylaw', content: good.slice(0, good.length / 2), says: /end of the file is missing/ },
    { name: 'climbing.bylaw', content: await bundled({ '../evil': '{}' }), says: /names a place outside itself/ },
    { name: 'lying.bylaw', content: lying, says: /changed outside Bylawright/ },
    {
      name: 'bomb.bylaw',
      content: await bundled({ 'readable/big': new Uint8Array(65 * 2 ** 20) }),
      says: /would unpack to 65 MB/,
    },
  ];
}
