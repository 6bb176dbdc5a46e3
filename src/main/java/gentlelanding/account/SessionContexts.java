package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Tells Spring Security who is there from the bare id in the session: a serialised context would not outlive an upgrade. */
@Component
class SessionContexts implements SecurityContextRepository {

    private final AccountSession session;
    private final SharedSession shared;

    SessionContexts(AccountSession session, SharedSession shared) {
        this.session = session;
        this.shared = shared;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Looking(request);
    }

    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return new Looking(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var there = request.getSession(false);
        if (context.getAuthentication() == null && there != null) {
            there.removeAttribute(AccountSession.ACCOUNT);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return session.personIn(request) != null;
    }

    static UsernamePasswordAuthenticationToken authenticationOf(AccountId person, boolean inTurn) {
        var roles =
                inTurn ? AuthorityUtils.createAuthorityList("ROLE_" + SharedDevice.TURN) : List.<GrantedAuthority>of();
        return UsernamePasswordAuthenticationToken.authenticated(person, null, roles);
    }

    /** Reads the session only once somebody asks who is there: open pages cost no statement. */
    private class Looking implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;
        private boolean generated;

        Looking(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                var person = whoever();
                generated = person == null;
                context = person == null
                        ? new SecurityContextImpl()
                        : new SecurityContextImpl(authenticationOf(
                                person, shared.sittingIn(request).isPresent()));
            }
            return context;
        }

        private @Nullable AccountId whoever() {
            try {
                return session.personIn(request);
            } catch (RuntimeException e) {
                request.setAttribute(SessionCookie.IN_VAIN, e);
                throw e;
            }
        }

        @Override
        public boolean isGenerated() {
            get();
            return generated;
        }
    }
}
