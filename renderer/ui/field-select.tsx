import { Select, type SelectProps } from '@fluentui/react-components';

const narrow = { minWidth: 0, width: '100%' } as const;

/** A `Select` as wide as its field: its longest option must not push it over what stands beside it. */
export function FieldSelect(props: SelectProps) {
  return <Select style={narrow} select={{ style: { ...narrow, textOverflow: 'ellipsis' } }} {...props} />;
}
