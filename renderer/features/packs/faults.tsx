import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { PackProblem } from '../../../shared/packs/pack-problem.ts';

/** The faults of a pack, each with the field that it stands in. */
export function Faults({ title, problems }: { title: string; problems: readonly PackProblem[] }) {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <ul>
          {problems.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {path === '' ? null : <code>{path}</code>} {message}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
