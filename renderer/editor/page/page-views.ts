import type { Node } from '@tiptap/pm/model';
import type { MarkViewConstructor, NodeView, NodeViewConstructor } from '@tiptap/pm/view';
import { provisionKinds, markSpecs, nodeSpecs } from '../../../shared/ordinance/node-specs.ts';
import { BlankView } from './blank-view.ts';
import { BlockView } from './block-view.ts';
import { FigureView } from './figure-view.ts';
import type { PictureUrls } from '../pictures/picture-urls.ts';
import type { Page } from './page.ts';
import { PlainSectionView } from './plain-section-view.ts';
import { ProvisionView } from './provision-view.ts';
import { ReferenceView } from './reference-view.ts';
import { TableView } from './table-view.ts';

const markElements: Readonly<Record<string, string>> = {
  term: 'dfn',
  citation: 'cite',
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
};

/** What draws each kind; every node but `doc` and `text` and every mark has one. */
export interface PageViews {
  readonly nodes: Readonly<Record<string, NodeViewConstructor>>;
  readonly marks: Readonly<Record<string, MarkViewConstructor>>;
}

/** What draws each node and mark of the ordinance on this page. */
export function pageViews(page: Page, pictures: PictureUrls): PageViews {
  const nodes: Record<string, (node: Node) => NodeView> = {};
  for (const name of Object.keys(nodeSpecs)) {
    if (name !== 'doc' && name !== 'text') nodes[name] = (node) => new BlockView(node, page);
  }
  for (const kind of provisionKinds) nodes[kind] = (node) => new ProvisionView(node, page);
  nodes.section = (node) => {
    if (page.later.has(node)) return new PlainSectionView(node, page);
    page.beginTop(node);
    return new ProvisionView(node, page);
  };
  nodes.reference = (node) => new ReferenceView(node, page);
  nodes.blank = (node) => new BlankView(node, page);
  nodes.figure = (node) => new FigureView(node, page, pictures);
  nodes.table = (node) => new TableView(node);
  nodes.hardBreak = () => ({ dom: document.createElement('br') });
  const marks = Object.fromEntries(
    Object.keys(markSpecs).map((name) => [
      name,
      () => {
        const dom = document.createElement(markElements[name] ?? 'span');
        dom.dataset.mark = name;
        return { dom };
      },
    ]),
  );
  return { nodes, marks };
}
