/** Layers are walls: an import that crosses one fails `npm run check`. The picture stands in the README's folder map. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'no-circles',
      'Two files that need each other are one idea or three (types, which vanish, aside).',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    forbid('no-unresolved', 'Every import is found.', {}, { couldNotResolve: true, pathNot: '^electron$' }),
    forbid(
      'shared-is-pure',
      'shared/ runs in window, worker, command line and test alike.',
      { path: '^shared/' },
      {
        dependencyTypes: ['core'],
      },
    ),
    forbid(
      'shared-imports-shared',
      'shared/ knows nothing of the window or the shell, and no library of theirs.',
      { path: '^shared/' },
      {
        path: '^(renderer|electron|templates|test)/|node_modules/(react|react-dom|@fluentui|@tiptap/(core|react)|dexie|electron|zustand|comlink|i18next|react-i18next)/',
      },
    ),
    forbid(
      'packs-at-the-bottom',
      'packs import nothing of ours.',
      { path: '^shared/packs/' },
      {
        path: '^shared/(ordinance|assessment|record|compare|formats|ipc)/',
      },
    ),
    forbid(
      'ordinance-on-packs',
      'the document model stands on packs alone.',
      { path: '^shared/ordinance/' },
      {
        path: '^shared/(assessment|record|compare|formats|ipc)/',
      },
    ),
    forbid(
      'record-below-formats',
      'the record knows the document, not how it is printed or assessed.',
      { path: '^shared/record/' },
      {
        path: '^shared/(assessment|formats|compare|ipc)/',
      },
    ),
    forbid(
      'assessment-below-formats',
      'the assessment knows nothing of files.',
      { path: '^shared/assessment/' },
      {
        path: '^shared/(formats|compare|ipc)/',
      },
    ),
    forbid(
      'report-below-formats',
      'the report says what it says, however it is printed.',
      { path: '^shared/report/' },
      {
        path: '^shared/(formats|ipc)/',
      },
    ),
    forbid(
      'report-above-the-rest',
      'what the report is made of knows no report.',
      { path: '^shared/(packs|ordinance|record|assessment|compare)/' },
      { path: '^shared/report/' },
    ),
    forbid(
      'ipc-on-packs',
      'the contract between window and shell knows only data.',
      { path: '^shared/ipc/' },
      {
        path: '^shared/(ordinance|assessment|record|compare|formats|report)/',
      },
    ),
    forbid(
      'window-without-shell',
      'The window never imports the shell or Node.',
      { path: '^renderer/' },
      {
        path: '^(electron|test)/|node_modules/electron/',
      },
    ),
    forbid('window-without-node', 'The window has no Node.', { path: '^renderer/' }, { dependencyTypes: ['core'] }),
    forbid(
      'features-apart',
      'Features never import one another.',
      { path: '^renderer/features/([^/]+)/' },
      {
        path: '^renderer/features/',
        pathNot: '^renderer/features/$1/',
      },
    ),
    forbid(
      'features-below-app',
      'Only app composes.',
      { path: '^renderer/(features|editor|persistence|state|platform|workers|ui)/' },
      {
        path: '^renderer/app/',
        pathNot: '^renderer/app/messages/',
      },
    ),
    forbid(
      'parts-below-features',
      'Parts know no feature.',
      { path: '^renderer/(editor|persistence|state|platform|workers|ui)/' },
      {
        path: '^renderer/features/',
      },
    ),
    forbid(
      'ui-knows-no-bylaws',
      'ui/ holds components that know nothing of by-laws.',
      { path: '^renderer/ui/' },
      {
        path: '^(shared/(?!result)|renderer/(editor|persistence|platform|workers)/)',
      },
    ),
    forbid(
      'shell-without-window',
      'The shell never imports the window.',
      { path: '^electron/' },
      { path: '^(renderer|test)/' },
    ),
    forbid(
      'electron-stays-inside',
      'Importing electron from Node fetches its program: only main and preload do; others take its types.',
      { pathNot: '^electron/(main|preload)/' },
      { path: '^electron$|node_modules/electron/', dependencyTypesNot: ['type-only'], pathNot: '^electron/' },
    ),
    forbid('nothing-imports-tests', 'Tests see all; nothing sees tests.', { pathNot: '^test/' }, { path: '^test/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
    moduleSystems: ['es6', 'cjs'],
  },
};
