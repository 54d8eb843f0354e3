import { Schema } from '@tiptap/pm/model';
import { type MarkName, markSpecs, type NodeName, nodeSpecs } from './node-specs.ts';

/** The document model as a ProseMirror schema; the editor's own is built from the same specs and a test compares them. */
export const ordinanceSchema: Schema<NodeName, MarkName> = new Schema({ nodes: nodeSpecs, marks: markSpecs });
