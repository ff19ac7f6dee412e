import type { FormProps } from '../hint-form';
import { AskForm } from './forms/ask-form';
import { CommentForm } from './forms/comment-form';
import { CreateForm } from './forms/create-form';
import { ExtendForm } from './forms/extend-form';
import { LinkForm } from './forms/link-form';
import { MoveForm } from './forms/move-form';
import { SetFieldsForm } from './forms/set-fields-form';
import { WaiverForm } from './forms/waiver-form';

/** The form for what was chosen on a hint. */
export default function AnyForm(props: FormProps) {
  const { choice, here, onCancel, onDone } = props;
  switch (choice.form) {
    case 'ask-assignee':
      return <AskForm {...props} />;
    case 'waiver':
      return <WaiverForm {...props} />;
    case 'extend':
      return <ExtendForm {...props} waiver={choice.waiver} />;
    case 'fix':
      break;
  }
  const { fix } = choice;
  const form = { here, onCancel, onDone: (message: string) => onDone(message, true) };
  switch (fix.do) {
    case 'set-fields':
      return <SetFieldsForm {...form} fix={fix} />;
    case 'link':
      return <LinkForm {...form} fix={fix} />;
    case 'create':
      return <CreateForm {...form} fix={fix} onLeft={(message) => onDone(message, false)} />;
    case 'move':
      return <MoveForm {...form} fix={fix} />;
    case 'comment':
      return <CommentForm {...form} />;
  }
}
