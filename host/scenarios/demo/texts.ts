import type { ServiceRequestType } from './estate';
import type { Category } from './moves';

/** What customers report, by category; all invented. */
export const SUMMARIES: Readonly<Record<Category, readonly string[]>> = {
  Email: [
    'Mails arrive an hour late',
    'Signature is missing',
    'Shared mailbox cannot be opened',
    'Out-of-office note does not end',
    'Attachments are removed',
  ],
  Network: [
    'No connection in the meeting room',
    'VPN is very slow',
    'Wireless network asks for a certificate',
    'File share is gone',
    'Video calls freeze',
  ],
  Workplace: [
    'Laptop does not start',
    'Screen stays black',
    'Docking station is not recognised',
    'Keyboard types twice',
    'Update does not finish',
  ],
  ERP: [
    'Order cannot be saved',
    'Report stops with an error',
    'Price list is out of date',
    'Booking period is closed',
    'Batch job ran twice',
  ],
  'Web shop': [
    'Voucher is refused',
    'Product pictures are missing',
    'Checkout is slow',
    'Search finds nothing',
    'Address form rejects postcodes',
  ],
  Printing: [
    'Printer is offline',
    'Labels are cut off',
    'Print job comes out twice',
    'Scanner does not send',
    'Toner message will not go away',
  ],
  Access: [
    'Password reset does not work',
    'Account is locked',
    'Badge does not open the door',
    'Folder is not visible',
    'Second factor is refused',
  ],
  Telephony: [
    'Calls end after a minute',
    'Voicemail light stays on',
    'Headset is not found',
    'Hotline menu is silent',
    'Wrong number is shown',
  ],
};

export const NOTES: readonly string[] = [
  'Restarted the service and checked with the customer.',
  'Renewed the certificate.',
  'Settings corrected and tested.',
  'Replaced the device.',
  'Rights were missing; granted after asking the owner.',
  'Installed the latest update.',
  'Cleared the queue and watched it for an hour.',
];

export const MAJOR_SUMMARIES: readonly string[] = [
  'Web shop is unreachable',
  'ERP is down for two sites',
  'No orders reach the warehouse since the morning',
  'Sign-in fails for everybody',
  'Mail is down',
  'Payments cannot be taken',
  'Network of the warehouse is down',
];

/** What customers ask for, by request type. */
export const REQUEST_SUMMARIES: Readonly<Record<ServiceRequestType, readonly string[]>> = {
  'Order a laptop': ['Laptop for a colleague', 'Bigger screen please', 'Laptop for the meeting room'],
  'Install software': ['Program for drawings', 'Newer office version', 'Program for videos'],
  'Access to a folder': ['Folder of the project', 'Folder of the auditors', 'Folder of the warehouse'],
  'New employee': ['Starts next month', 'Moves to another team', 'Starts in sales'],
  'Mobile phone': ['Telephone for travelling', 'New contract', 'Screen is broken'],
  'Shared mailbox': ['Mailbox for the team', 'Mailbox for the trade fair', 'New member for the mailbox'],
  'Ask a question': ['How do I book a room?', 'Which printer is next to me?', 'Where are my old mails?'],
};

/** Changes that are done every other week. */
export const STANDARD_CHANGES: readonly string[] = [
  'Install the monthly updates of the workplace',
  'Add a printer to the list',
  'Renew a licence key',
  'Add a group to the directory',
];
