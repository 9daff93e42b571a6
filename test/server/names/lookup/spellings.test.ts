import { describe, expect, it } from 'vitest';
import { SPELLING_RULES } from '../../../../server/src/names/lookup/spellings';

/** The name with the pieces of one rule spelt the other way, for each rule that has a piece in it. */
function otherSpellings(name: string): string[] {
  const others = SPELLING_RULES.map(({ pattern, other }) => name.replace(pattern, other));
  return others.filter((other) => other !== name).sort();
}

describe('a British word has an American spelling and the other way round', () => {
  it.each([
    ['colour', 'color'],
    ['flavours', 'flavors'],
    ['behaviour-tree', 'behavior-tree'],
    ['neighbours', 'neighbors'],
    ['harbour', 'harbor'],
    ['centre', 'center'],
    ['kilometre', 'kilometer'],
    ['data-centre-tools', 'data-center-tools'],
    ['normalise', 'normalize'],
    ['optimising', 'optimizing'],
    ['serialisation', 'serialization'],
    ['customisable', 'customizable'],
    ['analyser', 'analyzer'],
    ['hydrolysing', 'hydrolyzing'],
    ['catalogue', 'catalog'],
    ['dialogues-x', 'dialogs-x'],
    ['modelling', 'modeling'],
    ['labelled', 'labeled'],
    ['traveller', 'traveler'],
    ['signalling', 'signaling'],
    ['licence', 'license'],
    ['offences', 'offenses'],
    ['programme', 'program'],
    ['py-programmes', 'py-programs'],
    ['judgement', 'judgment'],
    ['acknowledgements', 'acknowledgments'],
    ['grey', 'gray'],
    ['greyscale', 'grayscale'],
    ['artefacts', 'artifacts'],
    ['aluminium', 'aluminum'],
  ])('%s and %s', (british, american) => {
    expect(otherSpellings(british)).toEqual([american]);
    expect(otherSpellings(american)).toEqual([british]);
  });
});

describe('the same letters in another word are left alone', () => {
  it.each([
    ...['source', 'course', 'tours', 'vector', 'fork', 'sensor'],
    ...['software', 'centrepiece', 'parser', 'filter', 'centered', 'meters2'],
    ...['noise', 'rise', 'wise', 'size', 'prize', 'list', 'organism', 'visit'],
    ...['analysis', 'analyst', 'keysender', 'xyzen', 'keyzing'],
    ...['vogue', 'blog', 'cataloguer', 'cataloger', 'dialogic'],
    ...['caller', 'models', 'modell', 'filed', 'controller', 'channels'],
    ...['science', 'sense', 'sequence'],
    ...['gramme', 'spam', 'programmer', 'programming'],
    ...['management', 'segment'],
    ...['they', 'array', 'agreys'],
    ...['refactor', 'artemis', 'artificial', 'significant'],
    ...['premium', 'quantum', 'numpy'],
  ])('%s', (name) => {
    expect(otherSpellings(name)).toEqual([]);
  });
});
