import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as commands from '../../client/src/commands';
import { FILE_PATTERNS } from '../../shared/src/file-patterns';
import {
  DEFAULT_INDEX_SETTINGS,
  parseIndexSettings,
  UPDATE_SCHEDULES,
} from '../../shared/src/index-settings';
import { DEFAULT_SETTINGS, parseSettings, SETTINGS_SECTION, SEVERITY_KEYS } from '../../shared/src/settings';
import { SEVERITIES } from '../../shared/src/severity';

interface Property {
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly scope?: string;
  readonly tags?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly properties?: Readonly<Record<string, { readonly enum: readonly string[] }>>;
}

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
  };
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly filenamePatterns: readonly string[] }[];
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category: string;
    }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly id: string;
        readonly description: string;
        readonly media: { readonly markdown: string };
      }[];
    }[];
    readonly configuration: readonly {
      readonly title: string;
      readonly properties: Readonly<Record<string, Property>>;
    }[];
  };
}

const root = join(import.meta.dirname, '..', '..');
const english = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;
/** The manifest as an editor in English reads it. */
const manifest = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8').replace(/"%([\w.*-]+)%"/g, (_, key: string) =>
    JSON.stringify(english[key]),
  ),
) as Manifest;
const { contributes } = manifest;
const declared = Object.assign(
  {},
  ...contributes.configuration.map(({ properties }) => properties),
) as Readonly<Record<string, Property>>;

/** What the language client itself reads. */
const ofTheClient = `${SETTINGS_SECTION}.trace.server`;
const indexKeys = Object.keys(DEFAULT_INDEX_SETTINGS).map((key) => `${SETTINGS_SECTION}.index.${key}`);
const ofTheIndex = Object.entries(declared).filter(([name]) => indexKeys.includes(name));
const own = Object.entries(declared).filter(([name]) => name !== ofTheClient && !indexKeys.includes(name));

/** The settings as an editor hands them over, with one value for each dotted name. */
function sectionOf(values: readonly (readonly [string, unknown])[]): unknown {
  return Object.fromEntries(values.map(([name, value]) => [name.slice(SETTINGS_SECTION.length + 1), value]));
}

describe('the manifest', () => {
  it('declares the defaults that the server has', () => {
    expect(parseSettings(sectionOf(own.map(([name, { default: value }]) => [name, value])))).toEqual(
      DEFAULT_SETTINGS,
    );
  });

  it('declares the settings of the index with their defaults, for the machine only', () => {
    const section = sectionOf(ofTheIndex.map(([name, { default: value }]) => [name, value]));
    expect(parseIndexSettings(section)).toEqual(DEFAULT_INDEX_SETTINGS);
    expect(ofTheIndex).toHaveLength(Object.keys(DEFAULT_INDEX_SETTINGS).length);
    for (const [name, { scope, default: value, enum: choices }] of ofTheIndex) {
      expect(scope, name).toBe('machine');
      const other = choices?.find((each) => each !== value) ?? otherThan(value);
      expect(parseIndexSettings(sectionOf([[name, other]])), name).not.toEqual(DEFAULT_INDEX_SETTINGS);
    }
  });

  it('goes online only where the user says so', () => {
    const { enum: choices, default: value } = declared[`${SETTINGS_SECTION}.index.autoUpdate`] ?? {};
    expect(choices).toEqual(UPDATE_SCHEDULES);
    expect(value).toBe('never');
    const online = Object.entries(declared).filter(([, { tags }]) => tags?.includes('usesOnlineServices'));
    expect(online).toHaveLength(5);
    for (const [name, { scope }] of online) expect(scope, name).toBe('machine');
  });

  it('declares as many settings as the server reads, each of which changes something', () => {
    expect(own).toHaveLength(Object.keys(DEFAULT_SETTINGS).length);
    for (const [name, { default: value }] of own) {
      const other = otherThan(value);
      expect(parseSettings(sectionOf([[name, other]])), name).not.toEqual(DEFAULT_SETTINGS);
    }
  });

  it('puts every setting, with a description, into a titled section', () => {
    const titles = contributes.configuration.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) expect(title).not.toBe('');
    for (const [name, { description, markdownDescription }] of own) {
      expect(description ?? markdownDescription, name).toMatch(/\.$/);
    }
  });

  it('bounds numbers as the server does', () => {
    const numbers = own.filter(([, { default: value }]) => typeof value === 'number');
    expect(numbers.length).toBeGreaterThan(0);
    for (const [name, { minimum = NaN, maximum = NaN }] of numbers) {
      for (const [given, kept] of [
        [minimum - 1, minimum],
        [maximum + 1, maximum],
      ]) {
        expect(parseSettings(sectionOf([[name, given]])), name).toEqual(
          parseSettings(sectionOf([[name, kept]])),
        );
        expect(Object.values(parseSettings(sectionOf([[name, given]]))), name).toContain(kept);
      }
    }
  });

  it('documents every setting and command in the README', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    for (const [name, { default: value }] of [...own, ...ofTheIndex]) {
      expect(readme).toContain(`| \`${name}\` | \`${JSON.stringify(value)}\` |`);
    }
    for (const { title, category } of contributes.commands) {
      expect(category).toBe('Lookalike');
      expect(readme).toContain(`*${title}*`);
    }
  });

  it('declares the keys and values of the severities', () => {
    const { properties = {} } = declared[`${SETTINGS_SECTION}.severities`] ?? {};
    expect(Object.keys(properties)).toEqual(SEVERITY_KEYS);
    for (const { enum: values } of Object.values(properties)) expect(values).toEqual([...SEVERITIES, 'off']);
  });

  it('lets every setting be set for a resource, and restricts those that weaken a check', () => {
    // What a workspace could overwrite, a repository could take away.
    const ofTheUser = ['allowedNames', 'private.names', 'private.indexes', 'policyFile'];
    for (const [name, { scope }] of own) {
      const key = name.slice(SETTINGS_SECTION.length + 1);
      expect(scope, name).toBe(ofTheUser.includes(key) ? 'machine' : 'resource');
    }
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    for (const name of restrictedConfigurations) expect(Object.keys(declared)).toContain(name);
    expect(restrictedConfigurations).toEqual(
      expect.arrayContaining(
        ['enable', 'severities', 'unknownNames', 'files.exclude', 'scan.maxFiles', 'scan.maxFileSize'].map(
          (key) => `lookalike.${key}`,
        ),
      ),
    );
  });

  it('gives requirement files the language id by the patterns that the server has', () => {
    const language = contributes.languages.find(({ id }) => id === 'pip-requirements');
    expect(language?.filenamePatterns).toEqual([...FILE_PATTERNS.constraints, ...FILE_PATTERNS.requirements]);
  });

  it('declares the commands that the client registers', () => {
    expect(contributes.commands.map(({ command }) => command).sort()).toEqual(Object.values(commands).sort());
  });

  it('never activates with every window start, nor by a search through the whole folder', () => {
    expect(manifest.activationEvents).toContain('onStartupFinished');
    for (const event of manifest.activationEvents) expect(event).not.toMatch(/\*/);
  });

  it('leads through the first steps with texts and commands that are there', () => {
    const steps = contributes.walkthroughs.flatMap((one) => one.steps);
    expect(steps.length).toBeGreaterThanOrEqual(3);
    const known = new Set(contributes.commands.map(({ command }) => command));
    for (const { id, description, media } of steps) {
      expect(existsSync(join(root, media.markdown)), id).toBe(true);
      for (const [, command = ''] of description.matchAll(/\(command:(lookalike\.\w+)/g)) {
        expect(known, id).toContain(command);
      }
    }
  });

  it('names an icon that is there and one version of the editor throughout', () => {
    expect(existsSync(join(root, manifest.icon))).toBe(true);
    expect(manifest.devDependencies['@types/vscode']).toBe(manifest.engines.vscode.replace('^', '~'));
  });
});

function otherThan(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return `${value}x`;
  return Array.isArray(value) ? ['x'] : { 'name.typo': 'off' };
}
