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
  'name.private-collision':
    'Bind the name to its private index, or record in the policy why the public project of that name is no danger.',
  'name.private-lookalike':
    'Change the name to the private one that is meant: nobody but you knows that name, and a stranger may have registered this one.',
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
  'file.swallowed-line': 'Delete the last backslash of the line before.',
  'source.option-ignored':
    'Give the option a line of its own: behind a requirement, and after the first value, pip drops it without a word.',
  'source.ambiguous': 'Bind the name to its private index, or use one index address that serves both.',
  'source.public-first': 'Bind the private names to their index, or put the private index first.',
  'source.extra-index':
    'Replace the two addresses by one that serves both, or pin what comes from the extra index by hash.',
  'source.test-index':
    'Remove the test index: accounts and names there are separate, and anybody may hold any name.',
  'source.index-overridden': 'Move `--index-url` to the top of the file, where its effect can be seen.',
  'source.abbreviated-option': 'Write the option out: reviewers and scanners overlook the short form.',
  'source.insecure-url': 'Use `https`.',
  'source.trusted-host':
    'Remove the option, and give the installer the certificate authority of the host instead.',
  'source.credentials-in-url':
    'Take the secret out of the file and change it: everybody who has the file has it. Read it from the environment.',
  'source.weak-strategy':
    'Remove the setting, so that the first index that knows a name is the only one that is asked.',
  'source.index-not-explicit': 'Set `explicit = true` and bind the names that come from this index.',
  'source.pin-unused':
    'Require the name in a list: bindings hold for required names only, not for what those require.',
  'source.unknown-index': 'Correct the name of the index, or define it.',
  'source.not-shipped':
    'Tell the users of the package where the private name comes from: the built package does not carry the binding.',
  'source.unpinned-vcs': 'Name the commit: a branch or a tag may point elsewhere tomorrow.',
  'source.unpinned-url': 'Add `#sha256=` and the hash of the file.',
  'source.find-links':
    'Use `--no-index` as well, or a private index: files on the page compete with those of the index.',
  'source.remote-include':
    'Keep a copy of the file in the repository, or use an address that names a version.',
  'source.name-mismatch': 'Correct the name or the address: they speak of different packages.',
  'source.dependency-links':
    'Write `name @ address` instead: pip ignores these links and asks the index for the name.',
  'hash.detached': 'End the line before the hash with a backslash, with nothing behind it.',
  'hash.missing': 'Write hashes for all requirements, for example with `uv pip compile --generate-hashes`.',
  'hash.disabled': 'Remove `--no-require-hashes`.',
  'hash.malformed': 'Copy the hash again: it has the wrong length or a wrong character.',
  'hash.weak': 'Use `sha256`.',
  'pin.not-exact-with-hash': 'Pin the version with `==`: hashes fit the files of one version only.',
  'pin.private-unpinned': 'Pin the version with `==`, and add hashes.',
  'version.implausible':
    'Check where the number comes from: attackers outbid private versions with such numbers.',
  'lock.source-mismatch':
    'Bind the name in the manifest, lock again, and check whether the public package was installed anywhere.',
  'lock.foreign-artifact': 'Lock again, and find out who changed the address.',
  'lock.hash-missing': 'Lock again with hashes.',
  'policy.expired': 'Look at the finding again; then remove the approval or give it a new date.',
  'policy.unused': 'Remove the approval.',
  'policy.invalid': 'Correct it: what is not understood does not hold, and the usual severities apply.',
  'policy.no-reason': 'Write down why, for those who read it next year.',
  'policy.no-expiry': 'Set `until`: the policy asks that every approval ends.',
};
