/** Query parameters that tell where a reader came from and never which page it is; a trailing `*` matches the rest. */
export const TRACKING_PARAMETERS: readonly string[] = [
  'utm_*', // Urchin / Google Analytics campaigns
  'fbclid', // Facebook
  'fb_*',
  'gclid', // Google Ads and its cousins
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'srsltid', // Google Shopping
  '_ga',
  '_gl',
  'gaa_*',
  'msclkid', // Microsoft
  'ocid', // MSN, BBC
  'yclid', // Yandex
  'ysclid',
  '_openstat',
  'twclid', // X
  '__twitter_impression',
  'ref_src',
  'ref_url',
  'ttclid', // TikTok
  'igshid', // Instagram
  'igsh',
  'li_fat_id', // LinkedIn
  'mc_cid', // Mailchimp
  'mc_eid',
  'mkt_tok', // Marketo
  '_hsenc', // HubSpot
  '_hsmi',
  'hsa_*',
  'vero_id',
  'oly_enc_id', // Omeda
  'oly_anon_id',
  'xtor', // AT Internet
  'at_medium',
  'at_campaign*',
  'at_link*',
  'at_custom*',
  'at_ptr_*',
  'at_bbc_team',
  'at_format',
  'cmpid', // house campaigns
  'ncid',
  'smid',
  'guccounter', // Yahoo consent
  'guce_*',
  'spm', // Alibaba
  'wt_mc',
  'wt_zmc',
];
