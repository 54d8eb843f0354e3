import { allBareRows, type BareRow } from './peer-database.ts';

/**
 * The peer of the library: at `#/` it reads every by-law and lists them; a search reads every text in memory. That is
 * the shortest page that does the job, and it holds all texts for as long as it stands.
 */
const main = document.querySelector('main') as HTMLElement;
const query = document.querySelector('#query') as HTMLInputElement;
let rows: readonly BareRow[] = [];

async function show(): Promise<void> {
  if (window.location.hash !== '#/') {
    main.replaceChildren();
    return;
  }
  rows = await allBareRows();
  list(rows);
}

query.addEventListener('input', () => {
  const sought = query.value.toLowerCase();
  list(rows.filter(({ name, text }) => name.toLowerCase().includes(sought) || text.toLowerCase().includes(sought)));
});

function list(shown: readonly BareRow[]): void {
  const element = document.createElement('ul');
  element.dataset['count'] = String(shown.length);
  for (const { name, changedAt } of shown) {
    element.appendChild(document.createElement('li')).textContent = `${name}, ${changedAt}`;
  }
  main.replaceChildren(element);
}

window.addEventListener('hashchange', () => void show());
await show();
