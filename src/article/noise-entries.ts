/** The entries of `data/noise/`, all languages together. */
import any from '../../data/noise/any.json' with { type: 'json' };
import ar from '../../data/noise/ar.json' with { type: 'json' };
import cs from '../../data/noise/cs.json' with { type: 'json' };
import da from '../../data/noise/da.json' with { type: 'json' };
import de from '../../data/noise/de.json' with { type: 'json' };
import el from '../../data/noise/el.json' with { type: 'json' };
import en from '../../data/noise/en.json' with { type: 'json' };
import es from '../../data/noise/es.json' with { type: 'json' };
import fi from '../../data/noise/fi.json' with { type: 'json' };
import fr from '../../data/noise/fr.json' with { type: 'json' };
import hu from '../../data/noise/hu.json' with { type: 'json' };
import it from '../../data/noise/it.json' with { type: 'json' };
import ja from '../../data/noise/ja.json' with { type: 'json' };
import nl from '../../data/noise/nl.json' with { type: 'json' };
import no from '../../data/noise/no.json' with { type: 'json' };
import pl from '../../data/noise/pl.json' with { type: 'json' };
import pt from '../../data/noise/pt.json' with { type: 'json' };
import ro from '../../data/noise/ro.json' with { type: 'json' };
import ru from '../../data/noise/ru.json' with { type: 'json' };
import sv from '../../data/noise/sv.json' with { type: 'json' };
import tr from '../../data/noise/tr.json' with { type: 'json' };
import uk from '../../data/noise/uk.json' with { type: 'json' };
import zh from '../../data/noise/zh.json' with { type: 'json' };

/**
 * How one kind of furniture is recognised; every key that is there must hold (data/noise/README.md).
 *
 * All texts are lower-case; each list is of alternatives.
 */
export type NoiseEntry = {
  id: string;
  /** `noise` when missing. */
  role?: 'noise' | 'caption';
  /** The line says that the rest is for subscribers. */
  paywall?: boolean;
  /** Longest paragraph, in words, that the entry applies to. */
  maxWords: number;
  /** The whole line, without its last stop or colon. */
  is?: string[];
  starts?: string[];
  ends?: string[];
  contains?: string[];
  /** A second list of which one must occur. */
  also?: string[];
  /** Label of a picture credit, at the start or after a sentence, with a few words behind it. */
  credit?: string[];
  /** Agencies in a last bracket such as "[name/agency]". */
  bracket?: string[];
};

/** One file of `data/noise/`. */
export type NoiseFile = { language: string; entries: NoiseEntry[]; examples: string[]; nearMisses: string[] };

/** Every file, by language; `any` holds what has no language. */
export const NOISE_FILES = [
  any,
  ar,
  cs,
  da,
  de,
  el,
  en,
  es,
  fi,
  fr,
  hu,
  it,
  ja,
  nl,
  no,
  pl,
  pt,
  ro,
  ru,
  sv,
  tr,
  uk,
  zh,
] as NoiseFile[];

/** Every entry of every file. */
export const NOISE_ENTRIES: readonly NoiseEntry[] = NOISE_FILES.flatMap(({ entries }) => entries);
