import { membersNamed } from '../toml/query';
import { includeStrings, namesAt, readListAt } from './lookup';
import type { OwnerReader } from './reading';

/**
 * `dependency-groups`, with the groups that a group includes.
 *
 * @see https://peps.python.org/pep-0735/
 */
export const readDependencyGroups: OwnerReader = (reading) => {
  for (const group of namesAt(reading, 'dependency-groups')) {
    readListAt(reading, ['dependency-groups', group], { kind: 'requirement' }, (table) => {
      const included = membersNamed(table, 'include-group')[0]?.value;
      includeStrings(reading, included, 'group');
      if (included === undefined) {
        const span = { start: table.start, end: table.end };
        reading.lists.problems.push({ message: 'Only `{include-group = "…"}` may stand here.', span });
      }
    });
  }
};
