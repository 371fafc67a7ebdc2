/** The forms in which the settings are told: JSON Schema for editors, the table of the manual, the lines of the sample. Pure. */
import { z } from 'zod';
import { inYaml } from './problems.ts';
import { paperSchema } from './schema.ts';

interface ToldSetting {
  readonly key: string;
  readonly description: string;
  readonly example: unknown;
}

/** The settings of a schema in their order. */
const settingsOf = (schema: z.ZodObject): ToldSetting[] =>
  Object.entries(schema.shape).map(([key, field]) => {
    const inner = field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : (field as z.ZodType);
    const { description = '', examples } = inner.meta() ?? {};
    return { key, description, example: (examples as readonly unknown[] | undefined)?.[0] };
  });

/** Rows of the table of a schema: setting, meaning, example. */
export const manualRows = (schema: z.ZodObject): string[][] =>
  settingsOf(schema).map(({ key, description, example }) => [`\`${key}\``, description, `\`${inYaml(example)}\``]);

/** The lines of `docs/paper.yaml`, with which a new paper begins. */
export const sampleLines = (): string[] => [
  '# yaml-language-server: $schema=./docs/paper.schema.json',
  '# The settings of the paper. docs/paper.md is the manual. Remove the mark before a setting to use it.',
  '',
  ...settingsOf(paperSchema).flatMap(({ key, description, example }) => [
    `# ${description}`,
    `#${key}: ${inYaml(example)}`,
    '',
  ]),
];

/** The JSON Schema that editors check `paper.yaml` with. A switch may be written as YAML's own. */
export function paperJsonSchema(): object {
  const { $schema, ...rules } = z.toJSONSchema(paperSchema, {
    io: 'input',
    override({ jsonSchema }) {
      if (jsonSchema['isSwitch'] !== true) return;
      delete jsonSchema['isSwitch'];
      delete jsonSchema.type;
      jsonSchema.enum = ['yes', 'no', true, false];
    },
  });
  return { $schema, title: 'paper.yaml of Dateline', ...rules };
}
