import type { PackageSource, RuleContext, Tool } from '../types';
import { sourceLabel } from './source-class';

/** What the public index knows of a name: `is taken there, latest 99.0.0 (index of 2026-11-01)`. */
export function publicState(context: RuleContext, name: string): string {
  const { indexDate } = context;
  const { status, version, month } = context.facts(name);
  const index = indexDate === '' ? '' : ` (index of ${indexDate})`;
  if (status === 'unknown') return 'whether PyPI has the name could not be looked up';
  if (status === 'absent') return `the name is free on PyPI${index}`;
  const latest = version === undefined || version === '' ? '' : `, latest ${version}`;
  const when = month === undefined || month === '' ? '' : ` of ${month}`;
  return `the name is taken on PyPI${latest}${latest === '' ? '' : when}${index}`;
}

/** Some sources in words, joined by "and". */
export function labels(sources: readonly PackageSource[]): string {
  return [...new Set(sources.map(sourceLabel))].join(' and ');
}

/** What to do about a name that could come from elsewhere, in the terms of a tool. */
export const BIND: Readonly<Record<Tool, string>> = {
  uv: 'Bind it to its index in `[tool.uv.sources]`.',
  poetry: 'Bind it with `source = "…"`.',
  pdm: 'Name it in the `include_packages` of its source.',
  pipenv: 'Bind it with `index = "…"`.',
  pixi: 'Bind it with `index = "…"`.',
  hatch: 'Use one index that serves both, or pin the name with `==` and hashes.',
  pip: 'Use one `--index-url` that serves both, or pin the name with `==` and hashes.',
  conda: 'Use one `--index-url` that serves both, or pin the name with `==` and hashes.',
  setuptools: 'Use one index that serves both, or pin the name with `==` and hashes.',
};
