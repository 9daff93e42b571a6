import type { RuleId } from '../../../shared/src/rule-ids';

/** What to do about a finding of each rule, in a sentence or two: the short form of `docs/rules.md`. */
export const RULE_HELP: Readonly<Record<RuleId, string>> = {
  'name.typo':
    'Change the name to the suggested one if that is the package you want. If the name is right, check who publishes it before you install it.',
  'name.look-alike':
    'Change the name to the one that it looks like. Such names are registered in order to be taken for the other one.',
  'name.non-ascii':
    'Type the name again in ASCII letters: package names have no others. The letter may have been put there in order to deceive.',
  'name.invisible-character':
    'Delete the character that cannot be seen. It usually comes from a copy of a web page or a document.',
  'name.known-malicious':
    'Remove the requirement and do not install it. If it was installed, treat the machine and its credentials as compromised.',
  'name.standard-library':
    'Remove the requirement: the module comes with Python. A package of that name on PyPI is something else.',
  'name.import-name': 'Require the package that provides the import: its name on PyPI is another one.',
  'name.preferred':
    'Check which package is meant: the one of this name exists, but mostly another one is wanted.',
  'name.combination':
    'Check that the package is the one you mean: names that extend or rearrange a popular one are often made to be mistaken for it.',
  'name.unknown':
    'Check the spelling. If the package is private or newer than the index, nothing is wrong; switch the rule off where that is usual.',
  'name.invalid':
    'Write a valid name: ASCII letters, digits, and single dots, hyphens or underscores between them.',
  'file.not-requirements':
    'Give the file another name if it is not a list of requirements: its words are not judged as package names.',
  'file.missing-include':
    'Correct the path, or add the file: installers stop at an include that they cannot find.',
  'file.include-cycle':
    'Remove one of the includes, so that no file includes itself on a way through others.',
  'file.include-outside':
    'Move the file into the workspace if it is to be checked: nothing outside of it is read.',
  'file.unread-include':
    'Include a text file with requirements in it: what is included here could not be read as one.',
};
