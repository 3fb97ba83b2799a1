-- Events and reports know what their article is about. They are made anew from article_version.

UPDATE rules SET made_by = '';
