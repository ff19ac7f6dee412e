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
