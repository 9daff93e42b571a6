import { LineMap } from '../manifests/line-map';
import type { Origin, Related, RuleContext } from './types';

/** A place as related information: in the file itself, or in another one of the project that was read. */
function relatedAt(context: RuleContext, origin: Origin, message: string): Related | undefined {
  const { path, span } = origin;
  if (path === undefined) return { message, range: context.rangeOf(span) };
  const file = context.files.find((one) => one.path === path);
  return file && { message, path, range: new LineMap(file.text).range(span) };
}

/** The places of some sources, each with what it says about them. */
export function relatedTo(
  context: RuleContext,
  places: readonly { readonly origin?: Origin; readonly message: string }[],
): { readonly related?: readonly Related[] } {
  const related = places.flatMap(({ origin, message }) =>
    origin === undefined ? [] : (relatedAt(context, origin, message) ?? []),
  );
  return related.length === 0 ? {} : { related };
}
