/** By-laws of our own making in the shapes in which publishers write Akoma Ntoso 3.0. */
export interface PublishedShape {
  readonly name: string;
  readonly profile: string;
  readonly xml: string;
  /** How many words of its schedules' headings are their numbers, which stand in the margin. */
  readonly inMargin: number;
}

const p = (words: string) => `<p>${words}</p>`;
const content = (words: string) => `<content>${p(words)}</content>`;
const level = (name: string, num: string, inner: string, heading = '') =>
  `<${name} eId="${name}_${num.replace(/[^A-Za-z0-9]+/g, '-')}_${inner.length}"><num>${num}</num>${
    heading === '' ? '' : `<heading>${heading}</heading>`
  }${inner}</${name}>`;

const whole = (alias: string, inner: string) =>
  `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification source="#x"><FRBRWork><FRBRalias value="${alias}"/></FRBRWork></identification></meta>${inner}</act></akomaNtoso>`;

/** Articles as hcontainers, level 1 headings, a signature, schedules whose number and reference are captions. */
const ukInstrument = whole(
  'The Market Streets Order 2026',
  `<preface><p><docNumber>2026 No. 12</docNumber></p><p><docTitle>The Market Streets Order 2026</docTitle></p><p>Made <docDate date="2026-01-02">2nd January 2026</docDate></p></preface>
<preamble><formula name="enacting">${p('The council makes this Order under section 5 of the Act<authorialNote marker="1"><p>2001 c. 3.</p></authorialNote>.')}</formula></preamble>
<body>${level('part', 'PART 1', `<hcontainer name="crossheading"><heading>Opening</heading>${level('article', '1.', `${level('paragraph', '(1)', content('This Order may be cited by its title.'))}${level('paragraph', '(2)', `<intro>${p('It comes into force—')}</intro>${level('subparagraph', '(a)', content('in summer; and'))}${level('subparagraph', '(aa)', content('in winter.'))}<wrapUp>${p('whichever is later.')}</wrapUp>`)}`, 'Citation')}</hcontainer>${level('article', '2.', content('Stalls are green.'))}${level('article', '2A.', content('Carts are blue.'))}`, 'INTRODUCTION')}</body>
<conclusions>${p('Signed by authority')}${p('<person refersTo="#m">A. Mayor</person>')}</conclusions>
<attachments><attachment><doc name="schedule"><meta/><preface><p><docNumber>SCHEDULE 1</docNumber></p><p><docTitle>Streets</docTitle></p></preface><mainBody>${level('paragraph', '1.', content('Long Street.'))}${level('paragraph', '1A.', content('Short Street.'))}</mainBody></doc></attachment></attachments>`,
);

/** hcontainers, blockLists, a schedule that is headed with no more than its name. */
const lawsAfrica = whole(
  'Kiosks By-law',
  `<preamble>${p('Whereas kiosks are many;')}</preamble>
<body><section eId="sec_1"><num>1.</num><heading>Definitions</heading><hcontainer eId="sec_1__hcontainer_1" name="hcontainer"><content>${p('In this by-law—')}<p refersTo="#k">“<def refersTo="#k">kiosk</def>” means—</p><blockList eId="list_1"><listIntroduction>any of</listIntroduction><item eId="i1"><num>(a)</num>${p('a hut;')}</item><item eId="i2"><num>(b)</num>${p('a tent.')}</item></blockList></content></hcontainer></section>
<section eId="sec_2"><num>2.</num><heading>Fees</heading>${level('subsection', '(1)', content('Fees are in the <ref href="#att_1">Schedule</ref>.'))}${level('subsection', '(2)', `<content>${p('The council may—')}<blockList eId="list_2"><item eId="i3"><num>(a)</num><blockList eId="list_3"><listIntroduction>waive</listIntroduction><item eId="i4"><num>(i)</num>${p('all; or')}</item><item eId="i5"><num>(ii)</num>${p('part.')}</item></blockList></item></blockList></content>`)}</section>
<section eId="sec_3"><num>3.</num><heading>[repealed]</heading><content><p><remark status="editorial">[section 3 repealed by section 1 of By-law 4]</remark></p></content></section></body>
<attachments><attachment eId="att_1"><heading>Schedule</heading><subheading>Fees payable</subheading><doc name="schedule"><meta/><mainBody><hcontainer name="hcontainer"><content><table><tr><th>${p('Kiosk')}</th><th>${p('Fee')}</th></tr><tr><td>${p('Hut')}</td><td>${p('R 10')}</td></tr></table></content></hcontainer></mainBody></doc></attachment></attachments>`,
);

/** Titles and chapters whose sections repeat the chapter's number. */
const usOrdinance = whole(
  'Title 8 Animals',
  `<preface><longTitle>${p('An ordinance to keep animals')}</longTitle></preface><body>${level('title', 'Title 8', level('chapter', 'Chapter 8.04', `${level('section', '8.04.010', `${level('subsection', 'A.', content('No goat may roam.'))}${level('subsection', 'B.', `<intro>${p('A keeper shall')}</intro>${level('paragraph', '1.', content('feed it; and'))}${level('paragraph', '2.', content('house it.'))}`)}`, 'Goats')}${level('section', '8.04.015', content('Sheep may.'), 'Sheep')}${level('section', '8.04.020', content('Cows must not.'), 'Cows')}`, 'Roaming'), 'ANIMALS')}</body>`,
);

/** Visas and numbered recitals, articles of numbered and unnumbered paragraphs, points, an annex. */
const euRegulation = whole(
  'Regulation on benches',
  `<preface><p><docType>REGULATION</docType> <docNumber>2026/7</docNumber></p></preface>
<preamble><citations><citation>${p('Having regard to the Treaty,')}</citation></citations><recitals>${[1, 2].map((n) => `<recital><num>(${n})</num>${p(`Reason ${n}.`)}</recital>`).join('')}</recitals>${p('HAS ADOPTED THIS REGULATION:')}</preamble>
<body>${level('title', 'TITLE I', level('chapter', 'CHAPTER I', level('section', 'Section 1', `${level('article', 'Article 1', content('Benches are free.'), 'Subject')}${level('article', 'Article 1a', `${level('paragraph', '1.', `<content>${p('A bench has:')}</content>${level('point', '(a)', content('legs;'))}${level('point', '(b)', content('a seat.'))}`)}${level('paragraph', '2.', content('“Paint” is any colour.'))}`, 'Parts')}`, 'Scope'), 'GENERAL'), 'FIRST')}</body>
<conclusions>${p('Done at Northbrook.')}</conclusions>
<attachments><attachment><heading>ANNEX</heading><doc name="annex"><meta/><mainBody>${p('Colours: green, blue.')}</mainBody></doc></attachment></attachments>`,
);

export const publishedShapes: readonly PublishedShape[] = [
  { name: 'a United Kingdom instrument', profile: 'england', xml: ukInstrument, inMargin: 2 },
  { name: 'a by-law as Laws.Africa publishes it', profile: 'south-africa', xml: lawsAfrica, inMargin: 1 },
  { name: 'a chapter of a United States code', profile: 'united-states-code', xml: usOrdinance, inMargin: 0 },
  { name: 'a regulation of the European Union', profile: 'england', xml: euRegulation, inMargin: 1 },
];
