// What the pages run on which people check invoices.
import './viewer.js';
import './places.js';
import './corrections.js';
