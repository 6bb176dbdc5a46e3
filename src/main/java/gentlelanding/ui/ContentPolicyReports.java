package gentlelanding.ui;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Counts, in the log, that a page broke the content policy; addresses and samples could be private and are dropped. */
@RestController
class ContentPolicyReports {

    private static final Logger LOG = LoggerFactory.getLogger(ContentPolicyReports.class);

    @PostMapping("/csp")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report() {
        LOG.warn("A page broke the content policy");
    }
}
