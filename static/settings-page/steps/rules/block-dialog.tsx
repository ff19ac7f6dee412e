import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import { counted, type Reader } from '../../../shared/figures';
import { stoppedText, type DryRunNumber } from './dry-run-number';
import { PlacedDialog } from './placed-dialog';

type Props = { name: string; found: DryRunNumber | null; reader: Reader; onBlock: () => void; onDryRun: () => void; onClose: () => void };

/**
 * Asks twice before a check may stop people at work: first with what the dry run says of it, then with the number of records. Without a
 * dry run it says so and offers one.
 */
export function BlockDialog({ name, found, reader, onBlock, onDryRun, onClose }: Props) {
  const [asked, setAsked] = useState<1 | 2>(1);
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The second question is another one: a reader who does not see it has to be taken to it.
    if (asked === 2) question.current?.focus();
  }, [asked]);
  return (
    <PlacedDialog
      title={`Block: ${name}`}
      testId="block-dialog"
      onClose={onClose}
      actions={
        <>
          <Button appearance="subtle" onClick={onClose} testId="block-cancel">
            Do not block
          </Button>
          {asked === 1 && found === null && (
            <Button onClick={onDryRun} testId="block-dry-run">
              Make a dry run
            </Button>
          )}
          {asked === 1 ? (
            <Button appearance="warning" onClick={() => setAsked(2)} testId="block-continue">
              Block
            </Button>
          ) : (
            <Button appearance="danger" onClick={onBlock} testId="block-confirm">
              {found === null || found.judged === 0 ? 'Yes, block' : `Yes, stop ${counted(found.gap, 'record', reader)}`}
            </Button>
          )}
        </>
      }
    >
      {asked === 1 ? (
        <>
          <p data-testid="block-first">
            {found === null ? 'No dry run was made, so nobody knows how many records it would stop.' : stoppedText(found, reader)}
          </p>
          <p className="subtle">Whoever meets it cannot go on before the gap is closed. Warn asks as well, and lets them go on.</p>
        </>
      ) : (
        <p ref={question} tabIndex={-1} data-testid="block-second">
          {secondQuestion(found, reader)}
        </p>
      )}
    </PlacedDialog>
  );
}

function secondQuestion(found: DryRunNumber | null, reader: Reader): string {
  if (found === null || found.judged === 0) return 'Block without knowing how many records it stops?';
  if (found.gap === 0) return 'It would have stopped none in 90 days. Block from now on?';
  return `${counted(found.gap, 'record', reader)} like those of the last 90 days would be stopped. Block from now on?`;
}
