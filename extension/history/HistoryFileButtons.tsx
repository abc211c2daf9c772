import { useRef } from 'preact/hooks';
import { addEntries, allEntries } from '../history.ts';
import { saveFile } from '../save-file.ts';
import { browserText, type Text } from '../text.ts';
import { historyFileText, readHistoryFile } from './history-file.ts';

type Props = {
  /** Whether there is anything to save. */
  canSave: boolean;
  /** Called with what came of adding a file, in words. */
  onAdded: (notice: string) => void;
  onFailed: () => void;
};

/** Saves the history as a file, and adds what such a file holds; a file that is not sound changes nothing. */
export function HistoryFileButtons({ canSave, onAdded, onFailed }: Props) {
  const text = browserText();
  const input = useRef<HTMLInputElement>(null);
  const save = async () => saveFile('hearsay-history.json', historyFileText(await allEntries()));
  const add = async (field: HTMLInputElement) => {
    const file = field.files?.[0];
    if (!file) return;
    onAdded(await addFile(await file.text(), text));
    // The same file may be chosen again.
    field.value = '';
  };
  return (
    <>
      {canSave && (
        <button type="button" class="plain" onClick={() => void save().catch(onFailed)}>
          {text.t('historyExport')}
        </button>
      )}
      <button type="button" class="plain" onClick={() => input.current?.click()}>
        {text.t('historyImport')}
      </button>
      <input
        type="file"
        accept=".json,application/json"
        hidden
        ref={input}
        onChange={(event) => void add(event.currentTarget).catch(onFailed)}
      />
    </>
  );
}

async function addFile(content: string, text: Text): Promise<string> {
  const file = readHistoryFile(content);
  if (file.status === 'not-a-history') return text.t('historyNoFile');
  if (file.status === 'broken') return text.t('historyBrokenFile', file.field);
  return text.n('historyImported', await addEntries(file.entries));
}
