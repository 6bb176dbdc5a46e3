package gentlelanding.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Notes that a session is in use once a minute instead of with every page: a page that only reads writes nothing. What is
 * changed in a session is written at once, as ever.
 */
@Configuration
class SeldomTouched {

    static final Duration AT_MOST_EVERY = Duration.ofMinutes(1);

    @Bean
    static BeanPostProcessor sessionsSeldomTouched(
            ObjectProvider<SessionRepository<? extends Session>> sessions, ObjectProvider<SessionCookie> cookie) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                return bean instanceof SessionRepositoryFilter<?>
                        ? filter(sessions.getObject(), cookie.getObject())
                        : bean;
            }
        };
    }

    private static <S extends Session> SessionRepositoryFilter<?> filter(
            SessionRepository<S> sessions, SessionCookie cookie) {
        var ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookie);
        var filter = new SessionRepositoryFilter<>(new Kept<>(sessions));
        filter.setHttpSessionIdResolver(ids);
        return filter;
    }

    private record Kept<S extends Session>(SessionRepository<S> sessions) implements SessionRepository<Touched<S>> {

        @Override
        public Touched<S> createSession() {
            return new Touched<>(sessions.createSession(), true);
        }

        @Override
        public void save(Touched<S> touched) {
            if (touched.changed) {
                sessions.save(touched.session);
                touched.changed = false;
            }
        }

        @Override
        public @Nullable Touched<S> findById(String id) {
            var found = sessions.findById(id);
            return found == null ? null : new Touched<>(found, false);
        }

        @Override
        public void deleteById(String id) {
            sessions.deleteById(id);
        }
    }

    private static final class Touched<S extends Session> implements Session {

        private final S session;
        private boolean changed;

        Touched(S session, boolean changed) {
            this.session = session;
            this.changed = changed;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            // Where the clock was set back since, what is noted lies ahead, and would keep the session open for as
            // long.
            if (Duration.between(session.getLastAccessedTime(), now).abs().compareTo(AT_MOST_EVERY) > 0) {
                changed = true;
                session.setLastAccessedTime(now);
            }
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return session.changeSessionId();
        }

        @Override
        public void setAttribute(String name, Object value) {
            changed = true;
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            session.removeAttribute(name);
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
