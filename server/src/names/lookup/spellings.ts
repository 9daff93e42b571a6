/** How a piece of an English word is spelt on the other side of the Atlantic. */
interface SpellingRule {
  /** One of the spellings. */
  readonly written: string;
  /** Where it stands as that spelling; global. */
  readonly pattern: RegExp;
  /** The other one. */
  readonly other: string;
}

/**
 * Pieces of English words with their British and American spelling. What has to stand before and behind keeps a rule
 * from words in which the same letters are something else (`source`, `filter`, `list`, `caller`).
 */
const PIECES: readonly (readonly [before: string, british: string, american: string, behind: string])[] = [
  // colour, flavour, honour, humour, vapour, rigour, harbour, neighbour, behaviour
  ['[aeiour][lvnbmpdg]|hb|avi', 'our', 'or', ''],
  // centre, theatre, metre
  ['cent|theat|met|lit|fib|calib|sab', 're', 'er', '(?![a-z])'],
  // normalise, tokeniser, optimising, serialisation
  ['[a-z]{2}[cdglmnrt]', 'is', 'iz', '(?=e|ing|able|ation)'],
  // analyse, catalyser, hydrolysing
  ['[ntr]al|rol', 'ys', 'yz', '(?=e|ing)'],
  // catalogue, dialogues
  ['catal|dial|anal|monol|prol|epil', 'ogue', 'og', '(?=s?(?![a-z]))'],
  // modelling, labelled, traveller, signalling
  ['(?:mod|lab|trav|canc|chann|tunn|lev|parc)e|signa|tota', 'll', 'l', '(?=ed|er|ing)'],
  // licence, defence, offence, pretence
  ['lic|def|off|pret', 'ence', 'ense', ''],
  // programme
  ['progr', 'amme', 'am', '(?=s?(?![a-z]))'],
  // judgement, acknowledgement
  ['jud|acknowled', 'gement', 'gment', ''],
  // grey, greyscale
  ['(?<![a-z])gr', 'ey', 'ay', ''],
  // artefact
  ['(?<![a-z])art', 'e', 'i', '(?=fact)'],
  // aluminium
  ['alumin', 'ium', 'um', ''],
];

/** Every piece in both directions. */
export const SPELLING_RULES: readonly SpellingRule[] = PIECES.flatMap(
  ([before, british, american, behind]) => [
    { written: british, pattern: new RegExp(`(?<=${before})${british}${behind}`, 'g'), other: american },
    { written: american, pattern: new RegExp(`(?<=${before})${american}${behind}`, 'g'), other: british },
  ],
);
