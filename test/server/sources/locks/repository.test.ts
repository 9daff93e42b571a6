import { expect, it } from 'vitest';
import { repositoryPlace } from '../../../../server/src/sources/locks/repository';

it.each([
  ['https://h.example/o/x', 'h.example/o/x'],
  ['git+https://H.example/o/x.git', 'h.example/o/x'],
  ['git+ssh://git@h.example:22/o/x.git@main#egg=x', 'h.example/o/x'],
  ['https://bob:secret@h.example/o/x/?rev=main', 'h.example/o/x'],
  ['git@h.example:o/x.git', 'h.example/o/x'],
  ['h.example:/o/x', 'h.example/o/x'],
  ['git+https://h.example/o/x@feature/a', 'h.example/o/x'],
  ['git+https://h.example/~o/x@v1.0', 'h.example/~o/x'],
  ['../x', undefined],
  ['', undefined],
  ['https://h.example/', undefined],
])('%s', (url, place) => {
  expect(repositoryPlace(url)).toBe(place);
});
